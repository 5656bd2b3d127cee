// The tables of a report on paper: what each of them says, row by row.
import { CHANNELS, CHANNEL_WORDS, OUTCOMES, OUTCOME_WORDS } from '#shared/domain/consultation';
import { weekOfPeriod } from '#shared/domain/filter-words';
import { BY_SCHEDULE, BY_SCHEDULE_WORDS } from '#shared/domain/journal-filters';
import { PERSON_KINDS } from '#shared/domain/person';
import type { ComparedFigures, Report } from '#shared/domain/report';
import { branchesOf, inTopicOrder, isStanding, type Topic } from '#shared/domain/topic';
import { standingText } from '#shared/domain/training-words';
import { shortDate } from '#shared/lib/iso-date';
import { durationText, groupedNumber, NBSP, surnameFirst } from '#shared/lib/text';
import type { Id } from '#shared/lib/ids';
import { incidentsTable, meetingsTable, requestsTable } from './report-support-tables';
import { capital, FIGURE, type ReportTable } from './report-table';

const AUDIENCES = { staff: 'Сотрудники', parent: 'Родители', other: 'Другие лица' } as const;

/** All tables of a report, in the order of its sections; those that have nothing to say are left out. */
export function reportTables(report: Report): readonly ReportTable[] {
  const isBlank = report.figures.total.count === 0;
  const tables = [
    volumeTable(report),
    ...(isBlank ? [] : [topicsTable(report), weeksTable(report)]),
    planTable(report),
    ...(isBlank ? [] : [kindsTable(report)]),
    trainingsTable(report),
    meetingsTable(report),
    requestsTable(report),
    incidentsTable(report),
    staffTable(report),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function volumeTable({ days, figures, before, yearAgo }: Report): ReportTable {
  const others = [before, ...(yearAgo === null ? [] : [yearAgo])];
  const row = (label: string, of: (each: ComparedFigures) => ReportCount): readonly string[] => {
    const now = of({ days, figures });
    const then = others.map((each) => comparedText(now.count, of(each).count));
    return [label, groupedNumber(now.count), minutesText(now.minutes), ...then];
  };
  return {
    title: 'Консультации',
    columns: [
      { title: 'Кто обратился', share: 0.28 },
      { title: 'Консультаций', share: 0.18, ...FIGURE },
      { title: 'Время', share: 0.18, ...FIGURE },
      { title: 'Период раньше', share: yearAgo === null ? 0.36 : 0.18, ...FIGURE },
      ...(yearAgo === null ? [] : [{ title: 'Год назад', share: 0.18, ...FIGURE }]),
    ],
    rows: [
      row('Все', (each) => each.figures.total),
      ...PERSON_KINDS.map((kind) => row(AUDIENCES[kind], (each) => each.figures.audience[kind])),
    ],
    note: '',
  };
}

type ReportCount = Report['figures']['total'];

function comparedText(now: number, then: number): string {
  if (now === then) return groupedNumber(then);
  const sign = now > then ? '+' : '−';
  return `${groupedNumber(then)} (${sign}${groupedNumber(Math.abs(now - then))})`;
}

function minutesText(minutes: number): string {
  return minutes === 0 ? '—' : durationText(minutes);
}

/** Topics of both levels that are told of: the six always, the rest as far as somebody asked. */
function shownTopics({ figures, topics }: Report): readonly Topic[] {
  const isAsked = ({ id }: Topic): boolean => figures.topics[id] !== undefined;
  return branchesOf(topics.filter(({ mergedInto }) => mergedInto === null))
    .flatMap(({ topic, details }) => [topic, ...details])
    .filter((topic) => isAsked(topic) || (topic.fixed && isStanding(topic)));
}

function topicsTable(report: Report): ReportTable {
  const { figures } = report;
  return {
    title: 'Темы (п. 2.2.2 Регламента)',
    columns: [
      { title: 'Тема', share: 0.64 },
      { title: 'Консультаций', share: 0.18, ...FIGURE },
      { title: 'Время', share: 0.18, ...FIGURE },
    ],
    rows: shownTopics(report).map(({ id, title, parent }) => {
      const { count = 0, minutes = 0 } = figures.topics[id] ?? {};
      const name = parent === null ? capital(title) : `– ${title}`;
      return [name, groupedNumber(count), minutesText(minutes)];
    }),
    note: 'В записи бывает несколько тем: сумма по темам может быть больше числа консультаций.',
  };
}

function weeksTable({ days, figures, today }: Report): ReportTable {
  const begun = figures.weeks.filter(({ from, consulted }) => from <= today || consulted.count > 0);
  return {
    title: 'По неделям',
    columns: [
      { title: 'Неделя', share: 0.64 },
      { title: 'Консультаций', share: 0.18, ...FIGURE },
      { title: 'Время', share: 0.18, ...FIGURE },
    ],
    rows: begun.map((week) => {
      const { count, minutes } = week.consulted;
      return [weekOfPeriod(week, days), groupedNumber(count), minutesText(minutes)];
    }),
    note: '',
  };
}

function planTable({ plan, figures }: Report): ReportTable {
  const due = plan.planned - plan.ahead;
  const of = (label: string, count: number): readonly string[] => [label, groupedNumber(count)];
  const reasons = plan.reasons.map(({ reason, count }) => `${reason} — ${groupedNumber(count)}`);
  return {
    title: 'График и факт',
    columns: [
      { title: 'Показатель', share: 0.82 },
      { title: 'Число', share: 0.18, ...FIGURE },
    ],
    rows: [
      of('Назначено приёмов по утверждённому графику', due),
      of('Проведено приёмов', plan.held),
      of('– из них без обращений', plan.empty),
      of('Не состоялось приёмов', plan.missed),
      of('Не отмечено', plan.unmarked),
      ...BY_SCHEDULE.map((key) =>
        of(`Консультаций: ${BY_SCHEDULE_WORDS[key].toLowerCase()}`, figures.bySchedule[key].count),
      ),
    ],
    note: reasons.length === 0 ? '' : `Почему не состоялись: ${reasons.join(', ')}.`,
  };
}

function kindsTable({ figures }: Report): ReportTable {
  const of = (label: string, count: number): readonly string[] => [label, groupedNumber(count)];
  return {
    title: 'Способ обращения и итог',
    columns: [
      { title: 'Показатель', share: 0.82 },
      { title: 'Консультаций', share: 0.18, ...FIGURE },
    ],
    rows: [
      ...CHANNELS.map((key) => of(CHANNEL_WORDS[key], figures.channel[key].count)),
      ...OUTCOMES.map((key) => of(`Итог: ${OUTCOME_WORDS[key]}`, figures.outcome[key].count)),
    ],
    note: '',
  };
}

function trainingsTable({ trainings }: Report): ReportTable {
  return {
    title: 'Обучение новых сотрудников (п. 2.2.1 Регламента)',
    columns: [
      { title: 'Фамилия, имя, отчество', share: 0.36 },
      { title: 'Обучить не позднее', share: 0.18, ...FIGURE },
      { title: 'Как идёт', share: 0.46 },
    ],
    rows: trainings.map(({ person, deadline, standing, reason }) => [
      person.name,
      shortDate(deadline),
      reason === '' ? standingText(standing) : `${standingText(standing)}: ${reason}`,
    ]),
    note: '',
  };
}

function staffTable({ figures, topics, personOf, silent }: Report): ReportTable {
  const six = topics.filter(({ fixed }) => fixed).sort(inTopicOrder);
  const nameOf = (id: Id): string => {
    const person = personOf(id);
    return person === undefined ? 'Без имени' : surnameFirst(person.name);
  };
  const numbered = six.map(({ title }, i) => `${String(i + 1)}${NBSP}—${NBSP}${title}`).join('; ');
  const names = silent.map(({ name }) => surnameFirst(name)).join(', ');
  return {
    title: 'Сотрудники и темы',
    columns: [
      { title: 'Сотрудник', share: 0.4 },
      ...six.map((_topic, i) => ({ title: String(i + 1), share: 0.48 / six.length, ...FIGURE })),
      { title: 'Всего', share: 0.12, ...FIGURE },
    ],
    rows: figures.staff.map(({ person, total, topics: counts }) => [
      nameOf(person),
      ...six.map(({ id }) => (counts[id] === undefined ? '—' : groupedNumber(counts[id]))),
      groupedNumber(total),
    ]),
    note: `Темы: ${numbered}.${names === '' ? '' : ` Не обращались: ${names.replace(/\.$/u, '')}.`}`,
  };
}
