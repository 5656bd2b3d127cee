import { randomUUID } from 'node:crypto';
import { firstTopics, type Topic } from '#shared/domain/topic';
import type { Person } from '#shared/domain/person';
import type { PutRequest } from '#shared/ledger/commit';
import { fileWords, guessedMeanings } from '../../renderer/data/imports/file-words';
import { guessColumns } from '../../renderer/data/imports/guess-columns';
import { ImportPlan } from '../../renderer/data/imports/import-plan';
import { KnownRecords } from '../../renderer/data/imports/known-records';
import { openFile } from '../../renderer/data/imports/read-table';
import type { Table } from '../../renderer/data/imports/table';
import { TopicWords } from '../../renderer/data/imports/topic-words';

/** The first sheet of a file, or the sentence why it isn't read. */
export function readFile(bytes: Uint8Array): Table | string {
  const opened = openFile(bytes);
  if (!opened.ok) return opened.error;
  const read = opened.value.read(0, () => undefined);
  return read.ok ? read.value : read.error;
}

/** What is in the journal already. */
export interface Around {
  readonly people?: readonly Person[];
  readonly topics?: readonly Topic[];
  readonly known?: KnownRecords;
}

/** The plan of a table as it is guessed, nothing corrected. */
export function planOf(table: Table, around: Around = {}): ImportPlan {
  const { people = [], topics = firstTopics(), known = new KnownRecords() } = around;
  const titles = new TopicWords(topics);
  const { heading, columns } = guessColumns(table.rows);
  const topic = topics.at(-1)?.id ?? '';
  const words = guessedMeanings(fileWords(table, heading, columns, titles), topic);
  const defaults = { channel: 'in-person', audience: 'by-row', topic, time: '12:00' } as const;
  const settings = { heading, columns, defaults, words };
  const isTopic = (word: string): boolean => titles.exact(word) !== null;
  const sources = { table, settings, people, topics, known, today: '2026-11-23', isTopic };
  return new ImportPlan({ ...sources, newId: randomUUID }, () => undefined);
}

/** Everything that a plan would record. */
export function putsOf(plan: ImportPlan, withRepeated = false): readonly PutRequest[] {
  return [...plan.portions(withRepeated)].flat();
}
