import { useMemo, useState, type ReactNode } from 'react';
import type { CountedTraining } from '#shared/domain/deadline-moves';
import type { School } from '#shared/domain/school';
import { dateAt } from '#shared/lib/iso-date';
import { tidyBreaks } from '#shared/lib/text';
import { useCalendar } from '../../../data/calendar';
import { useIsReadOnly, useSchool, zoneOf } from '../../../data/records';
import { useTrainings } from '../../../data/trainings';
import { now } from '../../../platform/clock';
import { CalendarHistory } from './calendar-history';
import type { CalendarDesk } from './calendar-desk';
import { DaysOffList } from './days-off-list';
import { DecreesList } from './decrees-list';
import { Dialogs, type OpenDialog } from './dialogs';
import { ReadingSection } from './reading-section';
import type { KnownCalendar } from './save-calendar';
import { StretchesList } from './stretches-list';
import { YearSection, type ShownYear } from './year-section';
import '../topics.css';
import './calendar.css';

type CalendarTabProps = {
  /** Leads to the settings of the school, where its work week is. */
  onSchool: () => void;
};

/** «Настройки → Календарь»: which days are worked, and so by when new members of the staff must be trained. */
export function CalendarTab({ onSchool }: CalendarTabProps) {
  const known = useCalendar();
  const school = useSchool()?.value;
  if (known === undefined || school === undefined) return null;
  return <Loaded {...{ known, school, onSchool }} />;
}

type LoadedProps = CalendarTabProps & { known: KnownCalendar; school: School };

function Loaded({ known, school, onSchool }: LoadedProps) {
  const desk = useDesk(known, school);
  const [shown, setShown] = useState<ShownYear>({
    year: Number(desk.today.slice(0, 4)),
    week: null,
  });
  const [open, setOpen] = useState<OpenDialog | null>(null);
  return (
    <div className="calendar-tab">
      <YearSection {...{ desk, shown, onSchool }} onShow={setShown} />
      <Part id="decrees" title="Постановления о переносе выходных" hint={DECREES}>
        <DecreesList desk={desk} onOpen={setOpen} />
      </Part>
      <Part id="days-off" title="Выходные региона и школы" hint={DAYS_OFF}>
        <DaysOffList desk={desk} onOpen={setOpen} />
      </Part>
      <Part id="stretches" title="Четверти и каникулы" hint={STRETCHES}>
        <StretchesList desk={desk} onOpen={setOpen} />
      </Part>
      <Part id="reading" title="Срок обучения новых сотрудников" hint={READING}>
        <ReadingSection
          desk={desk}
          onChange={() => {
            setOpen({ kind: 'reading' });
          }}
        />
      </Part>
      <Part id="history" title="История календаря">
        <CalendarHistory desk={desk} />
      </Part>
      <Dialogs
        {...{ desk, open }}
        year={shown.year}
        onYear={(year) => {
          setShown({ ...shown, year });
        }}
        onClose={() => {
          setOpen(null);
        }}
      />
    </div>
  );
}

const DECREES =
  'Раз в год Правительство РФ переносит часть выходных. Документы, которые уже вышли, есть в программе; новый внесите сами или загрузите из файла. Действует внесённое последним.';
const DAYS_OFF =
  'Дни, которые не работают по закону региона или по приказу школы: в срок обучения они не входят.';
const STRETCHES =
  'Видны в календаре года. Каникулы не останавливают рабочие дни: срок обучения идёт и в каникулы.';
const READING =
  'Нового сотрудника обучают не позднее 5\u00A0рабочих дней со дня вступления в должность (п.\u00A02.2.1 регламента). Обычно день вступления не считают (ГК РФ, ст.\u00A0191); если считать и его, срок строже (ТК РФ, ст.\u00A014).';

function useDesk({ calendar, seq }: KnownCalendar, school: School): CalendarDesk {
  const rows = useTrainings();
  const isLocked = useIsReadOnly();
  const trainings = useMemo(
    (): readonly CountedTraining[] | null =>
      rows?.map(({ training, person }) => ({ training, person })) ?? null,
    [rows],
  );
  const today = dateAt(now(), zoneOf(school));
  return { calendar, seq, school, trainings, today, isLocked };
}

type PartProps = { id: string; title: string; hint?: string; children: ReactNode };

function Part({ id, title, hint, children }: PartProps) {
  return (
    <section className="settings-part" aria-labelledby={`calendar-${id}`}>
      <h2 id={`calendar-${id}`} className="ui-form-title">
        {title}
      </h2>
      {hint === undefined ? null : <p className="ui-form-hint">{tidyBreaks(hint)}</p>}
      {children}
    </section>
  );
}
