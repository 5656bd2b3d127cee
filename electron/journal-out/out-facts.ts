import { daysInWords, filterWords, type FilterNames } from '#shared/domain/filter-words';
import { scheduleTimes } from '#shared/domain/by-schedule';
import { officeHolder, type Office, type Person } from '#shared/domain/person';
import { emptySchool, type School } from '#shared/domain/school';
import type { RowFacts } from '#shared/documents/book-cells';
import type { TableFact } from '#shared/documents/table-columns';
import type { WantedRecords } from '#shared/ipc/journal-out';
import { dateAt, longDate, timeAt, wallClocks } from '#shared/lib/iso-date';
import type { Register } from './catalogue';
import type { RecordsOrder } from './out-messages';

/** The school of a ledger; one that isn't filled in, should its first line be damaged. */
export function schoolOf({ school }: Register): School {
  return school ?? emptySchool('UTC');
}

/** What rows say beside their records. */
export function outFacts(register: Register): RowFacts {
  const school = schoolOf(register);
  const times = scheduleTimes([...register.schedules.values()], school);
  return {
    topicOf: (id) => register.topics.get(id)?.title,
    clock: wallClocks(school.timeZone),
    bySchedule: times.bySchedule,
  };
}

/** Names for filters in words. */
export function namesOf({ topics, people }: Register): FilterNames {
  return {
    topic: (id) => topics.get(id)?.title,
    person: (id) => people.get(id)?.name,
  };
}

/** Who holds an office on the day of the order. */
export function holderOf(register: Register, office: Office, now: number): Person | undefined {
  const today = dateAt(now, schoolOf(register).timeZone);
  return officeHolder([...register.people.values()], office, today);
}

/** The days that were asked for; none when records were chosen otherwise. */
function daysOf(records: WantedRecords): string {
  if (records.kind === 'record') return 'одна запись';
  const { from, to } = records.kind === 'found' ? records.filters : records;
  return daysInWords(from, to);
}

/** What the second sheet of a table says: whose journal, what was chosen, when and by whom. */
export function tableAbout(
  { records, now, isExample }: RecordsOrder,
  register: Register,
): (count: number) => readonly TableFact[] {
  const school = schoolOf(register);
  const filters = records.kind === 'found' ? filterWords(records.filters, namesOf(register)) : [];
  const chosen = filters.map(({ term, value }) => `${term}: ${value}`).join('\n');
  const day = longDate(dateAt(now, school.timeZone)).replaceAll('\u00A0', ' ');
  return (count) => [
    ...(isExample ? ([['ПРИМЕР', 'Вымышленная школа: эти записи ничего не значат']] as const) : []),
    ['Что это', 'Журнал консультаций по работе в ИС «Дневник.ру»'],
    ['Школа', school.fullName.trim() === '' ? school.shortName : school.fullName],
    ['Период', daysOf(records).replaceAll('\u00A0', ' ')],
    ['Отбор', chosen === '' ? 'без отбора' : chosen],
    ['Записей', count.toLocaleString('ru').replaceAll('\u00A0', ' ')],
    ['Выгружено', `${day}, ${timeAt(now, school.timeZone)}`],
    ['Консультант', holderOf(register, 'consultant', now)?.name ?? 'не назначен'],
    ['Программа', 'Журнал консультанта'],
    [
      'Осторожно',
      'В таблице персональные данные. Храните и передавайте её так же бережно, как сам журнал.',
    ],
  ];
}
