import { randomUUID } from 'node:crypto';
import type { Consultation } from '#shared/domain/consultation';
import { newPerson, type Person } from '#shared/domain/person';
import type { RedactionBasis } from '#shared/domain/redaction';
import type { DeskAnswer } from '#shared/ipc/access';
import type { Id } from '#shared/lib/ids';
import { readRedactionDesk, redact } from '../../electron/access/redact';
import type { DirectorTools } from '../../electron/access/director-tools';
import type { Journal } from '../../electron/ledger/journal';
import { firstKey, staffed, toolsOn } from './deeds';
import { accepted, AUTHOR, journalOf, newFolder } from './journals';
import { consultation, put, request } from './records';

/** A name that occurs nowhere else. */
export const NAME = 'Ярославцева Зинаида Прокопьевна';
export const SURNAME = 'Ярославцева';

/** A journal with a director who has a key, and somebody to anonymise. */
export interface Named {
  readonly folder: string;
  readonly journal: Journal;
  readonly tools: DirectorTools;
  readonly person: Person;
}

/** Makes such a journal in a new folder. */
export async function named(change: Partial<Person> = {}): Promise<Named> {
  const folder = await newFolder();
  const journal = await journalOf(folder);
  const tools = toolsOn(journal, folder);
  await staffed(journal);
  await firstKey(tools);
  const person = { ...newPerson(randomUUID(), 'staff', NAME), ...change };
  accepted(await journal.ledger.commit(request('person.add', put('person', person)), AUTHOR));
  return { folder, journal, tools, person };
}

/** A consultation of a person's own. */
export function visitOf(person: Id, name = NAME, change: Partial<Consultation> = {}): Consultation {
  const visitors = [{ person, name, position: 'учитель химии', className: '' }];
  return consultation(0, { visitors, ...change });
}

/** Anonymises a person as the director's window does. @param commit sent again, it goes on */
export async function redactPerson(
  tools: DirectorTools,
  person: Id,
  {
    passphrase = null,
    commit = randomUUID(),
    basis = 'demand',
  }: { passphrase?: string | null; commit?: Id; basis?: RedactionBasis } = {},
): Promise<DeskAnswer> {
  const desk = await readRedactionDesk(tools, person);
  const seen = desk.ok ? desk.seen : '0'.repeat(64);
  return redact(tools, { commit, person, seen, basis, passphrase, onProgress: () => undefined });
}

/** Every way in which a text may lie in a file. */
export function writtenForms(text: string): readonly Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  const escaped = [...text].map((letter) =>
    letter === ' ' ? ' ' : `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  const json = escaped.join('');
  return [
    Buffer.from(text, 'utf8'),
    little,
    Buffer.from(little).swap16(),
    Buffer.from(json, 'latin1'),
    Buffer.from(
      json.replaceAll(/[a-f]/gu, (digit) => digit.toUpperCase()).replaceAll('\\U', '\\u'),
      'latin1',
    ),
    Buffer.from(encodeURIComponent(text), 'latin1'),
  ];
}
