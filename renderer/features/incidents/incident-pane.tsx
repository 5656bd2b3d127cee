import { useState } from 'react';
import { AUDIENCE_WORDS } from '#shared/domain/consultation';
import { incidentFork, type Incident } from '#shared/domain/incident';
import type { School } from '#shared/domain/school';
import type { SupportRequest } from '#shared/domain/support-request';
import { ACTIONS, type Action } from '#shared/ledger/actions';
import { longDate, shortMoment } from '#shared/lib/iso-date';
import { NBSP, surnameFirst } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { useHistory, useIsReadOnly, usePeople } from '../../data/records';
import { useSupportRequests } from '../../data/support-requests';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/description-list';
import { Notice } from '../../ui/notice';
import { AnnulIncident } from './annul-incident';
import { IncidentDialog } from './incident-dialog';
import { handedOutWords, leadToComposer, reasonWords, requestWords } from './words';

type PaneProps = { row: Row<'incident'>; school: School; open: (path: string) => void };

/** One incident, to be read and mended. */
export function IncidentPane({ row, school, open }: PaneProps) {
  const [deed, setDeed] = useState<'edit' | 'annul' | null>(null);
  const isLocked = useIsReadOnly();
  const { value } = row;
  const request = useSupportRequests()?.find(({ id }) => id === value.request)?.value;
  const close = (): void => {
    setDeed(null);
  };
  return (
    <article className="incident-pane" aria-labelledby="incident-pane-title">
      <h2 id="incident-pane-title" className="incident-pane-title">
        {longDate(value.date)}, {value.time}
      </h2>
      {value.annulled === null ? null : (
        <Notice tone="info" title="Аннулировано">
          {value.annulled.reason}
        </Notice>
      )}
      <Facts items={factsOf(value, request)} />
      {isLocked || value.annulled !== null ? null : (
        <div className="incident-deeds">
          <Button
            onPress={() => {
              setDeed('edit');
            }}
          >
            Исправить
          </Button>
          <Button
            onPress={() => {
              leadToComposer(value);
            }}
          >
            Составить обращение
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              setDeed('annul');
            }}
          >
            Аннулировать
          </Button>
        </div>
      )}
      <IncidentHistory row={row} zone={school.timeZone} />
      {deed === 'edit' ? (
        <IncidentDialog row={row} school={school} open={open} onClose={close} />
      ) : null}
      {deed === 'annul' ? <AnnulIncident row={row} onClose={close} /> : null}
    </article>
  );
}

function factsOf(incident: Incident, request: SupportRequest | undefined) {
  const { audience, who, question, consultation } = incident;
  const fork = incidentFork(audience);
  return [
    {
      term: 'Кто обратился',
      value: [AUDIENCE_WORDS[audience], who.name].filter(Boolean).join(', '),
    },
    { term: 'Класс', value: who.className },
    { term: 'Вопрос', value: question },
    { term: 'Причина', value: reasonWords(incident) },
    {
      term: 'Дальше',
      value: <a href={`#/regulation/${fork}`}>{`по п.${NBSP}${fork} регламента`}</a>,
    },
    { term: 'Что получил', value: handedOutWords(incident) || 'ничего не отмечено' },
    {
      term: 'Обращение',
      value:
        request === undefined ? null : (
          <a href={`#/support?request=${request.id}`}>{requestWords(request)}</a>
        ),
    },
    {
      term: 'Запись журнала',
      value:
        consultation === null ? null : <a href={`#/journal?record=${consultation}`}>Открыть</a>,
    },
  ];
}

/** Who wrote it down and changed it, and when. */
function IncidentHistory({ row, zone }: { row: Row<'incident'>; zone: string }) {
  const states = useHistory('incident', row.id, row.seq) ?? [];
  const people = usePeople() ?? [];
  if (states.length === 0) return null;
  return (
    <section className="incident-history" aria-label="История">
      <h3 className="incident-fork-title">История</h3>
      <ol>
        {states.map(({ seq, at, action, by }) => {
          const author = people.find(({ id }) => id === by.person)?.value.name;
          // A newer program's action keeps its name.
          const words = action in ACTIONS ? ACTIONS[action as Action] : action;
          return (
            <li key={seq}>
              <span className="incident-quiet">{shortMoment(at, zone)}</span> {words}
              {author === undefined ? '' : `, ${surnameFirst(author)}`}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
