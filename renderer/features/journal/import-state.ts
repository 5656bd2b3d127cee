import { isTimeOfDay } from '#shared/lib/iso-date';
import { foldText } from '#shared/lib/text';
import type { Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';
import type { ImportAnswer, LastImport } from '#shared/ipc/imports';
import { refusalText } from '#shared/ledger/commit';
import type { Columns, Field, WordField } from '../../data/imports/fields';
import type { PlanSummary } from '../../data/imports/import-plan';
import type { AskedWords, ReadSheet } from '../../data/imports/messages';
import type { Defaults, ImportSettings, Meanings } from '../../data/imports/settings';

/** The way of a file into the journal. */
export const STEPS = ['file', 'columns', 'words', 'check', 'done'] as const;
export type Step = (typeof STEPS)[number];
export const STEP_TITLES = ['Файл', 'Столбцы', 'Слова', 'Проверка'] as const;

/** A long work that is going on. */
export interface Work {
  readonly label: string;
  readonly share: number;
  /** In place of a percentage. */
  readonly text?: string | undefined;
  readonly canStop: boolean;
}

/** What the dialog knows. */
export interface ImportState {
  readonly step: Step;
  readonly fileName: string;
  readonly sheets: readonly string[];
  readonly sheet: ReadSheet | null;
  readonly columns: Columns;
  readonly defaults: Defaults;
  readonly asked: AskedWords | null;
  readonly words: Readonly<Record<WordField, Meanings>> | null;
  readonly summary: PlanSummary | null;
  readonly withRepeated: boolean;
  /** True when the user has chosen to leave the rows with errors out. */
  readonly withoutErrors: boolean;
  readonly work: Work | null;
  readonly problem: string | null;
  /** Undefined until it is known. */
  readonly last: LastImport | null | undefined;
  /** What has been done: a sentence. */
  readonly done: string | null;
}

/** Where the dialog begins. */
export function firstState(otherTopic: Id): ImportState {
  return {
    step: 'file',
    fileName: '',
    sheets: [],
    sheet: null,
    columns: [],
    defaults: { channel: 'in-person', audience: 'by-row', topic: otherTopic, time: '12:00' },
    asked: null,
    words: null,
    summary: null,
    withRepeated: false,
    withoutErrors: false,
    work: null,
    problem: null,
    last: undefined,
    done: null,
  };
}

/** «Другой вопрос», or the last topic that is offered where it was renamed or merged. */
export function otherTopicOf(topics: readonly Topic[]): Id {
  const offered = topics.filter((t) => !t.archived && t.mergedInto === null && t.parent === null);
  const other = offered.find(({ title }) => foldText(title) === 'другой вопрос');
  return (other ?? offered.at(-1))?.id ?? '';
}

/** What is missing among the columns: a sentence, or null. */
export function columnsProblem({ columns, defaults }: ImportState): string | null {
  const has = (field: Field): boolean => columns.includes(field);
  if (!has('date')) return 'Укажите, в каком столбце дата: без неё записи в журнал не попадут.';
  if (!has('question') && !has('topic')) return 'Укажите, в каком столбце вопрос.';
  if (!isTimeOfDay(defaults.time)) return 'Укажите время часами и минутами, например 12:00.';
  return null;
}

/** The settings as the worker takes them. */
export function settingsOf(state: ImportState): ImportSettings | null {
  const { sheet, columns, defaults, words } = state;
  return sheet === null || words === null
    ? null
    : { heading: sheet.heading, columns, defaults, words };
}

/** How many records would be loaded. */
export function loadedCount({ summary, withRepeated }: ImportState): number {
  if (summary === null) return 0;
  const { ready, remark, repeated } = summary.counts;
  return ready + remark + (withRepeated ? repeated : 0);
}

/** What an answer says to a user when nothing was written; null for what was. */
export function answerProblem(answer: ImportAnswer): string | null {
  switch (answer.kind) {
    case 'ok':
      return null;
    case 'cancelled':
      return 'Остановлено. В журнал ничего не записано, он такой же, как был.';
    case 'refused':
      return refusedText(answer);
  }
}

function refusedText({ refusal }: Extract<ImportAnswer, { kind: 'refused' }>): string {
  switch (refusal.kind) {
    case 'disk-full':
      return 'На диске нет места, ничего не записано. Журнал цел и такой же, как был. Освободите место и повторите.';
    case 'disk-error':
      return 'Диск не принял записи, ничего не записано. Журнал цел и такой же, как был. Проверьте диск и повторите.';
    case 'stale':
      return 'Пока отменялась загрузка, одну из записей изменили. Ничего не записано. Повторите.';
    case 'invalid':
    case 'not-allowed':
    case 'too-large':
    case 'read-only':
      return `${refusalText(refusal)} В журнал ничего не записано.`;
  }
}
