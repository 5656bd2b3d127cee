// What stands in the nine columns of a record's row.
import {
  CHANNEL_WORDS,
  numberLabel,
  OUTCOME_WORDS,
  type Consultation,
  type Visitor,
} from '#shared/domain/consultation';
import { BY_SCHEDULE_WORDS, type BySchedule } from '#shared/domain/journal-filters';
import type { Id } from '#shared/lib/ids';
import { addDays, shortDate, type Moment, type WallClock } from '#shared/lib/iso-date';
import { CELL, CELL_STRONG, CELL_WIDTHS } from './book-sheet';
import { flowLines } from './flow-lines';
import type { PdfLine, TypeStyle } from './pdf-document';

/** What a row says beside its record. */
export interface RowFacts {
  /** Title of a topic; undefined for one that isn't in the journal. */
  readonly topicOf: (id: Id) => string | undefined;
  /** The school's clock. */
  readonly clock: (moment: Moment) => WallClock;
  readonly bySchedule: (consultation: Consultation) => BySchedule;
}

/** Lines of the nine cells, in the order of the columns. */
export type BookRow = readonly (readonly PdfLine[])[];

const STRUCK: TypeStyle = { ...CELL, decoration: 'lineThrough' };
/** What stands where a cell of a paper journal may not be left blank. */
const NOTHING = '—';

/** One paragraph of a cell. */
interface Part {
  readonly text: string;
  readonly type: TypeStyle;
}

function cell(column: number, parts: readonly Part[]): readonly PdfLine[] {
  const width = CELL_WIDTHS[column] ?? 0;
  return parts.flatMap(({ text, type }) =>
    flowLines(text, type, width).map((line) => ({ ...type, text: line, noWrap: true as const })),
  );
}

/** «Иванова Мария Петровна, учитель математики», «Родитель, 5А». */
function visitorWords({ name, position, className }: Visitor, { audience }: Consultation): string {
  const isNamed = name.trim() !== '';
  const who = { staff: 'сотрудник', parent: 'родитель', other: 'другое лицо' }[audience];
  const detail = audience === 'parent' ? className : position;
  const named = isNamed && audience === 'staff' ? [name] : isNamed ? [name, who] : [capital(who)];
  return [...named, detail].filter((part) => part.trim() !== '').join(', ');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** «Решено», «Вернуться к вопросу 01.12.2026». */
function outcomeText({ outcome }: Consultation): string {
  const on = outcome.kind === 'return' && outcome.on !== null ? ` ${shortDate(outcome.on)}` : '';
  return `${OUTCOME_WORDS[outcome.kind]}${on}`;
}

/** The day when a record was written down, when that was more than a day after the consultation; else null. */
export function lateRegistration(
  { date, time, registeredAt }: Consultation,
  clock: RowFacts['clock'],
): string | null {
  if (registeredAt === null) return null;
  const written = clock(registeredAt);
  const isLate = `${written.date} ${written.time}` > `${addDays(date, 1)} ${time}`;
  return isLate ? shortDate(written.date) : null;
}

function markParts(consultation: Consultation, facts: RowFacts, type: TypeStyle): readonly Part[] {
  const by = facts.bySchedule(consultation);
  const late = lateRegistration(consultation, facts.clock);
  return [
    ...(consultation.annulled === null ? [] : [{ text: 'Аннулирована', type: CELL_STRONG }]),
    { text: outcomeText(consultation), type },
    ...(by === 'no-schedule' ? [] : [{ text: BY_SCHEDULE_WORDS[by], type }]),
    ...(late === null ? [] : [{ text: `Внесена ${late}`, type: CELL }]),
  ];
}

/** A record as a row of the book; an annulled one is struck through, its reason isn't. */
export function bookRow(consultation: Consultation, facts: RowFacts): BookRow {
  const { number, date, time, visitors, channel, topics, annulled } = consultation;
  const type = annulled === null ? CELL : STRUCK;
  const topicTitles = topics.map((id) => facts.topicOf(id) ?? 'неизвестная тема');
  const answer = consultation.answer.trim() === '' ? NOTHING : consultation.answer;
  const columns: readonly (readonly Part[])[] = [
    [{ text: number === null ? '' : numberLabel(number), type }],
    [shortDate(date), time].map((text) => ({ text, type })),
    visitors.map((visitor) => ({ text: visitorWords(visitor, consultation), type })),
    [{ text: CHANNEL_WORDS[channel], type }],
    [{ text: topicTitles.join(';\n'), type }],
    [{ text: consultation.question, type }],
    [
      { text: answer, type },
      ...(annulled === null
        ? []
        : [{ text: `Аннулирована: ${annulled.reason}`, type: CELL_STRONG }]),
    ],
    [{ text: String(consultation.minutes), type }],
    markParts(consultation, facts, type),
  ];
  return columns.map((parts, column) => cell(column, parts));
}
