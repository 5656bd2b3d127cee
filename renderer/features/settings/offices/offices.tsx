import { lazy, Suspense, useState } from 'react';
import { handoverBack } from '#shared/domain/handovers';
import { inCharge, isOrderOfSchool, termsOf, type HeldTerm } from '#shared/domain/offices';
import { OFFICES, type Office, type Term } from '#shared/domain/person';
import type { School } from '#shared/domain/school';
import { dateAt, shortDate, type IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../../data/database';
import { peopleOf, useIsReadOnly, usePeople, useSchool, zoneOf } from '../../../data/records';
import { now } from '../../../platform/clock';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Status } from '../../../ui/status';
import { AppointedDialog } from './appointed-dialog';
import { HandoverDialog } from './handover-dialog';
import { OFFICE_TITLES, standingOf, termWords } from './words';
import './offices.css';

// Needed once in years.
const OfficeDialog = lazy(async () => ({
  default: (await import('./office-dialog')).OfficeDialog,
}));
const TermDialog = lazy(async () => ({ default: (await import('./term-dialog')).TermDialog }));

type Opened =
  | { readonly kind: 'change'; readonly office: Office }
  | { readonly kind: 'correct'; readonly held: HeldTerm; readonly order: Term['order'] }
  | { readonly kind: 'appointed'; readonly office: Office; readonly from: IsoDate }
  | {
      readonly kind: 'act';
      readonly office: Office;
      readonly from: IsoDate;
      readonly isReturn: boolean;
    };

/** «Ответственные лица»: who holds and who held which office, and the change of a person in charge (п. 2). */
export function Offices() {
  const school = useSchool();
  const rows = usePeople();
  const [opened, setOpened] = useState<Opened | null>(null);
  if (school === undefined || rows === undefined) return null;
  const today = dateAt(now(), zoneOf(school.value));
  return (
    <section className="offices" aria-labelledby="offices-title">
      <div>
        <h2 id="offices-title" className="ui-form-title">
          Ответственные лица
        </h2>
        <p className="ui-form-hint">
          Назначены другие? Не переписывайте имя в форме выше, а нажмите «Сменить»: прежнее
          назначение останется в истории, записи — за тем, кто их сделал.
        </p>
      </div>
      <Substituted rows={rows} today={today} />
      {OFFICES.map((office) => (
        <OneOffice
          key={office}
          office={office}
          rows={rows}
          school={school.value}
          today={today}
          onOpen={setOpened}
        />
      ))}
      <OpenedDialog opened={opened} rows={rows} today={today} onOpen={setOpened} />
    </section>
  );
}

/** Says who consults these days when it isn't the consultant. */
function Substituted({ rows, today }: { rows: readonly Row<'person'>[]; today: IsoDate }) {
  const people = peopleOf(rows);
  const charged = inCharge(people, today);
  if (charged?.office !== 'substitute') return null;
  const term = termsOf(people, 'substitute').find(({ person }) => person.id === charged.person.id);
  const to = term?.term.to ?? null;
  const until = to === null ? '' : `, по ${shortDate(to)} включительно`;
  return (
    <Notice tone="info">{`Сегодня консультирует ${charged.person.name}: замещает консультанта${until}.`}</Notice>
  );
}

type OneOfficeProps = {
  office: Office;
  rows: readonly Row<'person'>[];
  school: School;
  today: IsoDate;
  onOpen: (opened: Opened) => void;
};

function OneOffice({ office, rows, school, today, onOpen }: OneOfficeProps) {
  const isLocked = useIsReadOnly();
  const people = peopleOf(rows);
  const terms = termsOf(people, office);
  const deed = terms.length === 0 || office === 'substitute' ? 'Назначить' : 'Сменить';
  return (
    <section className="offices-one" aria-label={OFFICE_TITLES[office]}>
      <div className="offices-head">
        <h3 className="offices-name">{OFFICE_TITLES[office]}</h3>
        <Button
          size="small"
          isDisabled={isLocked}
          aria-label={`${deed}: ${OFFICE_TITLES[office].toLowerCase()}`}
          onPress={() => {
            onOpen({ kind: 'change', office });
          }}
        >
          {deed}
        </Button>
      </div>
      {terms.length === 0 ? (
        <p className="offices-quiet">Никто ещё не назначен.</p>
      ) : (
        <ul className="offices-terms">
          {terms.map((held) => (
            <TermLine
              key={`${held.person.id} ${String(held.index)}`}
              held={held}
              isReturned={handoverBack(people, held) !== undefined}
              order={
                office === 'consultant' && isOrderOfSchool(people, held)
                  ? school.order
                  : held.term.order
              }
              today={today}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type TermLineProps = Pick<OneOfficeProps, 'today' | 'onOpen'> & {
  held: HeldTerm;
  order: School['order'];
  /** True for a substitute who gives the duties back to the consultant on a known day. */
  isReturned: boolean;
};

function TermLine({ held, order, isReturned, today, onOpen }: TermLineProps) {
  const isLocked = useIsReadOnly();
  const { person, term } = held;
  const standing = standingOf(held, today);
  return (
    <li className="offices-term">
      <span className="offices-words">
        <a href={`#/person/${person.id}`}>{person.name}</a>
        {standing === 'past' ? null : ' '}
        {standing === 'now' ? <Status tone="done">сейчас</Status> : null}
        {standing === 'future' ? <Status tone="plain">ещё не началось</Status> : null}
        <br />
        <span className="offices-quiet">{termWords(term, order)}</span>
      </span>
      <span className="offices-deeds">
        <Button
          size="small"
          variant="quiet"
          isDisabled={isLocked}
          aria-label={`Исправить назначение: ${person.name}`}
          onPress={() => {
            onOpen({ kind: 'correct', held, order });
          }}
        >
          Исправить
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={`Акт приёма-передачи: ${person.name}, с ${shortDate(term.from)}`}
          onPress={() => {
            onOpen({ kind: 'act', office: term.office, from: term.from, isReturn: false });
          }}
        >
          Акт…
        </Button>
        {isReturned ? (
          <Button
            size="small"
            variant="quiet"
            aria-label={`Акт возврата дел: ${person.name}, назначение с ${shortDate(term.from)}`}
            onPress={() => {
              onOpen({ kind: 'act', office: term.office, from: term.from, isReturn: true });
            }}
          >
            Акт возврата…
          </Button>
        ) : null}
      </span>
    </li>
  );
}

type OpenedProps = {
  opened: Opened | null;
  rows: readonly Row<'person'>[];
  today: IsoDate;
  onOpen: (opened: Opened | null) => void;
};

function OpenedDialog({ opened, rows, today, onOpen }: OpenedProps) {
  const close = (): void => {
    onOpen(null);
  };
  switch (opened?.kind) {
    case undefined:
      return null;
    case 'change': {
      const { office } = opened;
      const next = { kind: 'appointed', office } as const;
      return (
        <Suspense>
          <OfficeDialog
            office={office}
            rows={rows}
            today={today}
            onSaved={(from) => {
              // The form closes itself first.
              queueMicrotask(() => {
                onOpen({ ...next, from });
              });
            }}
            onClose={close}
          />
        </Suspense>
      );
    }
    case 'correct':
      return (
        <Suspense>
          <TermDialog {...opened} rows={rows} today={today} onClose={close} />
        </Suspense>
      );
    case 'appointed':
      return (
        <AppointedDialog
          office={opened.office}
          from={opened.from}
          today={today}
          onAct={() => {
            onOpen({ ...opened, kind: 'act', isReturn: false });
          }}
          onClose={close}
        />
      );
    case 'act':
      return <HandoverDialog {...opened} onClose={close} />;
  }
}
