import type { Person } from '#shared/domain/person';
import type { Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';
import { failed, ok, type Result } from '#shared/lib/result';
import type { PutRequest } from '#shared/ledger/commit';
import type { ViewDatabase } from '../database';
import { fileWords, guessedMeanings } from './file-words';
import { guessColumns, guessUnder } from './guess-columns';
import { ImportPlan, type PlanSummary, type PreviewRow } from './import-plan';
import { allConsultations, KnownRecords } from './known-records';
import type { AskedWords, ImportQuestions, ReadSheet } from './messages';
import { openFile, type OpenedFile } from './read-table';
import type { OnProgress, Table, TableRow } from './table';
import { TopicWords } from './topic-words';

type Ask<Q extends keyof ImportQuestions> = ImportQuestions[Q]['request'];

const TOP_ROWS = 15;
const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
const NOT_READY =
  'Журнал на этом компьютере ещё читается, поэтому повторы не найти. Ничего не изменено. Подождите, пока он дочитается, и повторите.';

/** Everything that is done with a file between its choice and its records. Lives in a worker. */
export class ImportBench {
  readonly #database: ViewDatabase;
  readonly #onProgress: OnProgress;
  #file: OpenedFile | undefined;
  #sheet = 0;
  #table: Table = { name: '', rows: [], wasCleaned: false };
  #plan: ImportPlan | undefined;
  #portions: Iterator<readonly PutRequest[]> | undefined;

  constructor(database: ViewDatabase, onProgress: OnProgress) {
    this.#database = database;
    this.#onProgress = onProgress;
  }

  open({ bytes }: Ask<'open'>): Result<{ sheets: readonly string[] }, string> {
    const opened = openFile(bytes);
    if (!opened.ok) return opened;
    this.#file = opened.value;
    return ok({ sheets: opened.value.sheets });
  }

  sheet({ sheet }: Ask<'sheet'>): Result<ReadSheet, string> {
    const table = this.#file?.read(sheet, this.#onProgress);
    if (table === undefined) throw new Error('no file is open');
    if (!table.ok) return table;
    this.#table = table.value;
    this.#sheet = sheet;
    const { heading, columns } = guessColumns(table.value.rows);
    return ok(this.#shown(heading, columns));
  }

  heading({ heading }: Ask<'heading'>): ReadSheet {
    return this.#shown(heading, guessUnder(this.#table.rows, heading));
  }

  whole({ most }: Ask<'whole'>): Result<readonly TableRow[], string> {
    const { rows } = this.#table;
    if (rows.length <= most) return ok(rows);
    const told = rows.length.toLocaleString('ru');
    return failed(
      `На листе ${told} строк, а в таком списке может быть не больше ${most.toLocaleString('ru')}. Уберите лишнее или разделите файл.`,
    );
  }

  #shown(heading: number, columns: ReadSheet['columns']): ReadSheet {
    const { rows, wasCleaned } = this.#table;
    const titles = rows[heading]?.cells ?? [];
    const under = rows.slice(heading + 1);
    return {
      sheet: this.#sheet,
      rows: under.length,
      wasCleaned,
      top: rows.slice(0, TOP_ROWS).map(({ line, cells }) => {
        return { line, text: cut(cells.filter(Boolean).join(' · ')) };
      }),
      heading,
      columns,
      shown: columns.map((_field, i) => {
        return { title: cut(titles[i] ?? ''), samples: samplesOf(under, i) };
      }),
    };
  }

  async words({ heading, columns, otherTopic }: Ask<'words'>): Promise<AskedWords> {
    const topics = await this.#topics();
    const words = fileWords(this.#table, heading, columns, new TopicWords(topics));
    return { words, meanings: guessedMeanings(words, otherTopic), topics };
  }

  async plan({ settings, today }: Ask<'plan'>): Promise<Result<PlanSummary, string>> {
    const view = await this.#database.meta.get('view');
    if (view?.complete !== true) return failed(NOT_READY);
    const known = await KnownRecords.read(this.#database, view.consultations, (share) => {
      this.#onProgress(share / 2);
    });
    const topics = await this.#topics();
    const titles = new TopicWords(topics);
    const plan = new ImportPlan(
      {
        table: this.#table,
        settings,
        people: await this.#people(),
        topics,
        known,
        today,
        newId: () => crypto.randomUUID(),
        isTopic: (word) => titles.exact(word) !== null,
      },
      (share) => {
        this.#onProgress(0.5 + share / 2);
      },
    );
    this.#plan = plan;
    return ok(plan.summary(false));
  }

  summary({ withRepeated }: Ask<'summary'>): PlanSummary {
    return this.#made().summary(withRepeated);
  }

  indexes({ fates }: Ask<'indexes'>): Uint32Array {
    return this.#made().indexes(fates);
  }

  rows({ indexes }: Ask<'rows'>): readonly PreviewRow[] {
    return [...indexes].map((index) => this.#made().preview(index));
  }

  begin({ withRepeated }: Ask<'begin'>): null {
    this.#portions = this.#made().portions(withRepeated);
    return null;
  }

  portion(): ImportQuestions['portion']['answer'] {
    const next = this.#portions?.next();
    if (next === undefined || next.done === true) return null;
    const consultations = next.value.filter(({ table }) => table === 'consultation').length;
    return { puts: JSON.stringify(next.value), consultations };
  }

  async unused({ last }: Ask<'unused'>): Promise<readonly Id[]> {
    const unused = new Set(last.brought);
    if (unused.size === 0) return [];
    for await (const rows of allConsultations(this.#database)) {
      this.#onProgress(0);
      for (const { seq, value } of rows) {
        const isTakenBack = seq >= last.fromSeq && seq <= last.seq;
        if (isTakenBack || value.annulled?.kind === 'undone') continue;
        for (const { person } of value.visitors) if (person !== null) unused.delete(person);
        for (const topic of value.topics) unused.delete(topic);
      }
    }
    return [...unused];
  }

  #made(): ImportPlan {
    if (this.#plan === undefined) throw new Error('nothing is planned');
    return this.#plan;
  }

  async #topics(): Promise<readonly Topic[]> {
    const rows = await this.#database.topic.toArray();
    return rows.map(({ value }) => value).sort((a, b) => a.order - b.order);
  }

  async #people(): Promise<readonly Person[]> {
    return (await this.#database.person.toArray()).map(({ value }) => value);
  }
}

function samplesOf(rows: Table['rows'], column: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const text = cells[column]?.trim() ?? '';
    if (text !== '') samples.add(cut(text));
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= SAMPLE_LENGTH ? line : `${line.slice(0, SAMPLE_LENGTH).toWellFormed()}…`;
}
