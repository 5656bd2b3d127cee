import type { ScheduleContent } from '#shared/domain/approval-statement';
import { changeGroups } from '#shared/domain/change-groups';
import { changesSummary, isNothing, scheduleChanges } from '#shared/domain/schedule-changes';
import { STANDING_WORDS } from '#shared/domain/schedule-standing';
import type { DeskBefore } from '#shared/ipc/access';
import { ChangesTable } from '../../ui/changes-table';
import { Notice } from '../../ui/notice';

type ChangesProps = { content: ScheduleContent; before: DeskBefore };

/** The first thing that the director looks at: in what the edition differs from the last one. */
export function Changes({ content, before }: ChangesProps) {
  switch (before.kind) {
    case 'none':
      return (
        <section aria-labelledby="director-changes">
          <h2 id="director-changes" className="director-subtitle">
            Первая редакция
          </h2>
          <p className="director-plain">
            Утверждённых редакций до неё не было, сравнивать не с чем: утверждается всё, что ниже.
          </p>
        </section>
      );
    case 'broken':
      return (
        <Notice tone="error" title={`Редакция №\u00a0${String(before.edition)} не подтверждается`}>
          Её изменили в обход программы, поэтому сравнить с ней нельзя. Прочитайте редакцию целиком.
        </Notice>
      );
    case 'edition':
      return <Difference content={content} before={before} />;
  }
}

type Compared = Extract<DeskBefore, { kind: 'edition' }>;

function Difference({ content, before }: { content: ScheduleContent; before: Compared }) {
  const changes = scheduleChanges(before.content, content);
  return (
    <section aria-labelledby="director-changes">
      <h2 id="director-changes" className="director-subtitle">
        Что изменилось с редакции №{'\u00a0'}
        {before.content.edition}
      </h2>
      <p className="director-plain">
        {changesSummary(changes)}
        {before.standing === 'in-force' ? null : (
          <span className="director-aside">
            {' '}
            Редакция №{'\u00a0'}
            {before.content.edition}: {STANDING_WORDS[before.standing]}.
          </span>
        )}
      </p>
      {isNothing(changes) ? null : (
        <ChangesTable labelledBy="director-changes" groups={changeGroups(changes)} />
      )}
    </section>
  );
}
