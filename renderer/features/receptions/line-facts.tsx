import type { ReactNode } from 'react';
import { countedHref } from '#shared/domain/counted-address';
import { BY_SCHEDULE, BY_SCHEDULE_WORDS } from '#shared/domain/journal-filters';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/person';
import { counted, durationText, groupedNumber } from '#shared/lib/text';
import type { FactLine } from './fact-lines';

const AUDIENCES: Readonly<Record<PersonKind, string>> = {
  staff: 'сотрудники',
  parent: 'родители',
  other: 'другие лица',
};

/** What the columns have no room for, of the line that is stood at: every figure leads to its records. */
export function LineFacts({ line }: { line: FactLine }) {
  const { sums } = line;
  const { planned, plannedMinutes, reasons, daysOff, bySchedule, audience } = sums;
  return (
    <dl className="fact-facts">
      <Fact term="Время приёмов">
        {planned === 0 ? 'приёмов не было' : durationText(plannedMinutes)}
        {bySchedule.scheduled.count === 0
          ? null
          : `, консультации по графику заняли ${durationText(bySchedule.scheduled.minutes)}`}
      </Fact>
      <Fact term="Консультации">
        {BY_SCHEDULE.every((key) => bySchedule[key].count === 0) ? 'не было' : null}
        <Links
          links={BY_SCHEDULE.map((key) => ({
            key,
            words: BY_SCHEDULE_WORDS[key].toLowerCase(),
            count: bySchedule[key].count,
            href: countedHref(line, { schedule: key }),
          }))}
        />
      </Fact>
      {PERSON_KINDS.every((key) => audience[key].count === 0) ? null : (
        <Fact term="Кто обращался">
          <Links
            links={PERSON_KINDS.map((key) => ({
              key,
              words: AUDIENCES[key],
              count: audience[key].count,
              href: countedHref(line, { audience: key }),
            }))}
          />
        </Fact>
      )}
      {reasons.length === 0 ? null : (
        <Fact term="Не состоялись">
          {reasons.map(({ reason, count }) => `${reason} — ${groupedNumber(count)}`).join(', ')}
        </Fact>
      )}
      {daysOff === 0 ? null : (
        <Fact term="Выходные">
          {counted(daysOff, ['приём не ожидался', 'приёма не ожидались', 'приёмов не ожидались'])}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="fact-fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Link = { key: string; words: string; count: number; href: string };

function Links({ links }: { links: readonly Link[] }) {
  return links
    .filter(({ count }) => count > 0)
    .map(({ key, words, count, href }, i) => (
      <span key={key}>
        {i === 0 ? '' : ', '}
        <a href={href}>
          {words} {groupedNumber(count)}
        </a>
      </span>
    ));
}
