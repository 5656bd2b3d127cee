import { dateAt } from '#shared/lib/iso-date';
import { withColumn, type Field, type WordField } from '../../data/imports/fields';
import type { ImportWorker } from '../../data/imports/import-worker';
import type { ReadSheet } from '../../data/imports/messages';
import type { Defaults } from '../../data/imports/settings';
import { call } from '../../platform/bridge';
import { now } from '../../platform/clock';
import { readFirstSheet, type Change } from './import-deeds';
import { columnsProblem, settingsOf, type ImportState, type Step, type Work } from './import-state';

/** What the steps work with. */
export interface StepTools {
  readonly state: ImportState;
  readonly change: Change;
  readonly run: (deed: () => Promise<void>) => void;
  readonly worker: () => ImportWorker;
  /** The school's zone. */
  readonly zone: string;
}

export interface FileDeeds {
  readonly pick: () => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly chooseHeading: (heading: number) => void;
}

/** Choosing a file, a sheet of it and its heading. */
export function fileDeeds(tools: StepTools): FileDeeds {
  const { change, run, worker } = tools;
  return {
    pick: () => {
      run(() => pickFile(tools));
    },
    chooseSheet: (sheet) => {
      run(async () => {
        change({ work: work('Лист читается') });
        const read = await worker().ask('sheet', { sheet });
        if (read.ok) change(shown(read.value));
        else change({ problem: read.error });
      });
    },
    chooseHeading: (heading) => {
      run(async () => {
        change(shown(await worker().ask('heading', { heading })));
      });
    },
  };
}

async function pickFile({ change, worker }: StepTools): Promise<void> {
  const picked = await call('import:pick', null);
  if (picked.kind === 'cancelled') return;
  if (picked.kind === 'failed') {
    change({ problem: picked.message });
    return;
  }
  change({ fileName: picked.name, done: null, work: work('Файл читается') });
  const read = await readFirstSheet(worker(), picked.bytes);
  if (!read.ok) {
    change({
      step: 'file',
      problem: `Файл «${picked.name}» не прочитан, журнал не изменён. ${read.error}`,
    });
    return;
  }
  const { sheets, sheet } = read.value;
  change({ sheets, step: 'columns', ...shown(sheet) });
}

function shown(sheet: ReadSheet): Partial<ImportState> {
  return { sheet, columns: sheet.columns, words: null, asked: null, summary: null };
}

export interface ColumnDeeds {
  readonly chooseColumn: (column: number, field: Field | null) => void;
  readonly setDefaults: (change: Partial<Defaults>) => void;
  readonly setMeaning: (field: WordField, word: string, meaning: string) => void;
  readonly setChoice: (
    change: Partial<Pick<ImportState, 'withRepeated' | 'withoutErrors'>>,
  ) => void;
}

/** What the user corrects and decides. */
export function columnDeeds({ state, change }: StepTools): ColumnDeeds {
  return {
    chooseColumn: (column, field) => {
      change({ columns: withColumn(state.columns, column, field), words: null, problem: null });
    },
    setDefaults: (defaults) => {
      change({ defaults: { ...state.defaults, ...defaults }, problem: null });
    },
    setMeaning: (field, word, meaning) => {
      if (state.words === null) return;
      const meanings = new Map([...state.words[field], [word, meaning]]);
      change({ words: { ...state.words, [field]: meanings } });
    },
    setChoice: change,
  };
}

export interface WayDeeds {
  readonly back: () => void;
  readonly next: () => void;
}

/** From step to step. */
export function wayDeeds(tools: StepTools): WayDeeds {
  const { state, change, run } = tools;
  return {
    back: () => {
      change({ step: stepBefore(state), problem: null });
    },
    next: () => {
      run(() => (state.step === 'columns' ? toWords(tools) : toCheck(tools, state)));
    },
  };
}

function stepBefore({ step, asked }: ImportState): Step {
  if (step === 'columns') return 'file';
  const hasWords = asked?.words.some(({ isOwn }) => !isOwn) === true;
  return step === 'check' && hasWords ? 'words' : 'columns';
}

async function toWords(tools: StepTools): Promise<void> {
  const { state, change, worker } = tools;
  const { sheet, columns, defaults } = state;
  const problem = columnsProblem(state);
  if (problem !== null || sheet === null) {
    change({ problem });
    return;
  }
  const asking = { heading: sheet.heading, columns, otherTopic: defaults.topic };
  const asked = await worker().ask('words', asking);
  const words = state.words === null ? asked.meanings : merged(asked.meanings, state.words);
  change({ asked, words });
  if (asked.words.some(({ isOwn }) => !isOwn)) change({ step: 'words' });
  else await toCheck(tools, { ...state, asked, words });
}

async function toCheck({ change, worker, zone }: StepTools, from: ImportState): Promise<void> {
  const settings = settingsOf(from);
  if (settings === null) return;
  change({ work: work('Строки сверяются с журналом') });
  const plan = await worker().ask('plan', { settings, today: dateAt(now(), zone) });
  if (!plan.ok) change({ problem: plan.error });
  else change({ step: 'check', summary: plan.value, withRepeated: false, withoutErrors: false });
}

/** Corrections that were made before stay, whatever is guessed anew. */
function merged(
  guessed: NonNullable<ImportState['words']>,
  known: NonNullable<ImportState['words']>,
): NonNullable<ImportState['words']> {
  return {
    audience: new Map([...guessed.audience, ...known.audience]),
    channel: new Map([...guessed.channel, ...known.channel]),
    topic: new Map([...guessed.topic, ...known.topic]),
    outcome: new Map([...guessed.outcome, ...known.outcome]),
  };
}

function work(label: string): Work {
  return { label, share: 0, canStop: true };
}
