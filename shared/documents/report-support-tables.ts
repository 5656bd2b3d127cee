// What a report on paper says of parents' meetings, requests to support and exceptional situations.
import { INCIDENT_REASONS, INCIDENT_REASON_WORDS } from '#shared/domain/incident';
import { meetingClasses } from '#shared/domain/parent-meeting';
import type { Report } from '#shared/domain/report';
import { workTimeText } from '#shared/domain/support-age';
import { REFUSAL_GROUNDS, REFUSAL_GROUND_WORDS } from '#shared/domain/support-request';
import { shortDate } from '#shared/lib/iso-date';
import { groupedNumber } from '#shared/lib/text';
import { capital, FIGURE, type ReportTable } from './report-table';
import { inSentence } from './requisites';

/** Meetings that were held (п. 4). */
export function meetingsTable({ meetings }: Report): ReportTable {
  return {
    title: 'Родительские собрания (п. 4 Регламента)',
    columns: [
      { title: 'Дата', share: 0.18, ...FIGURE },
      { title: 'Классы', share: 0.64 },
      { title: 'Присутствовало', share: 0.18, ...FIGURE },
    ],
    rows: meetings.map((meeting) => [
      shortDate(meeting.date),
      capital(meetingClasses(meeting)),
      meeting.present === null ? '—' : groupedNumber(meeting.present),
    ]),
    note: '',
  };
}

/** Requests that went out (п. 3, 5, 6). */
export function requestsTable({ requests }: Report): ReportTable {
  const { sent, answered, refused, waiting, medianMinutes } = requests;
  const of = (label: string, count: number): readonly string[] => [label, groupedNumber(count)];
  return {
    title: 'Обращения в Службу поддержки (п. 3, 5, 6 Регламента)',
    columns: [
      { title: 'Показатель', share: 0.82 },
      { title: 'Число', share: 0.18, ...FIGURE },
    ],
    rows:
      sent === 0
        ? []
        : [
            of('Отправлено', sent),
            of('Получен ответ', answered),
            ...REFUSAL_GROUNDS.map((key) =>
              of(`Отклонено: ${inSentence(REFUSAL_GROUND_WORDS[key])}`, refused[key]),
            ),
            of('Ждут ответа', waiting),
          ],
    note:
      medianMinutes === null
        ? ''
        : `Половина ответов пришла не позже чем через ${workTimeText(medianMinutes)} рабочего времени поддержки.`,
  };
}

/** Situations in which the consultant couldn't help (п. 5), by reason. */
export function incidentsTable({ incidents }: Report): ReportTable {
  const told = INCIDENT_REASONS.filter((key) => incidents.byReason[key] > 0);
  return {
    title: 'Нештатные ситуации (п. 5, примечание 1 Регламента)',
    columns: [
      { title: 'Причина', share: 0.82 },
      { title: 'Число', share: 0.18, ...FIGURE },
    ],
    rows: told.map((key) => [INCIDENT_REASON_WORDS[key], groupedNumber(incidents.byReason[key])]),
    note: '',
  };
}
