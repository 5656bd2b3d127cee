import { newPerson, type Person, type PersonKind } from '#shared/domain/person';
import type { Topic } from '#shared/domain/topic';
import type { PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import type { RowVisitor } from './read-row';
import { NEW_TOPIC } from './settings';
import { foldWord } from './words';

/** People whom rows name: known ones by the same name, the others made once each. */
export class NewPeople {
  readonly #people = new Map<string, Pick<Person, 'id'>>();
  readonly #newId: () => string;
  readonly made: Person[] = [];
  #taken = 0;

  constructor({ people, newId }: { readonly people: readonly Person[]; readonly newId: () => Id }) {
    this.#newId = newId;
    for (const person of people) {
      const isGone = person.archived || person.redacted || person.mergedInto !== null;
      const key = personKey(person.kind, person.name);
      if (!isGone && !this.#people.has(key)) this.#people.set(key, person);
    }
  }

  /** The person of a name, undefined for somebody who gave none. */
  of(kind: PersonKind, { name, position, className }: RowVisitor): Pick<Person, 'id'> | undefined {
    if (name === '') return undefined;
    const key = personKey(kind, name);
    const known = this.#people.get(key);
    if (known !== undefined) return known;
    const person: Person = { ...newPerson(this.#newId(), kind, name), position, className };
    this.#people.set(key, person);
    this.made.push(person);
    return person;
  }

  /** Those that were made since the last time. */
  take(): readonly PutRequest[] {
    const fresh = this.made.slice(this.#taken);
    this.#taken = this.made.length;
    return fresh.map((value) => ({ table: 'person', id: value.id, base: 0, value }));
  }
}

function personKey(kind: PersonKind, name: string): string {
  return `${kind}\n${foldText(name).replace(/\s+/gu, ' ').trim()}`;
}

/** Topics of the second level that the user wants made of the file's words, once each. */
export class NewTopics {
  readonly #topics: readonly Topic[];
  readonly #ids = new Map<string, Id>();
  readonly #newId: () => string;
  readonly made: Topic[] = [];
  #taken = 0;

  constructor({ topics, newId }: { readonly topics: readonly Topic[]; readonly newId: () => Id }) {
    this.#topics = topics;
    this.#newId = newId;
    for (const { id, parent, title } of topics) {
      if (parent !== null) this.#ids.set(topicKey(parent, title), id);
    }
  }

  /** The topic that a word means. */
  of(word: string, meaning: string): Id {
    if (!meaning.startsWith(NEW_TOPIC)) return meaning;
    const parent = meaning.slice(NEW_TOPIC.length);
    const key = topicKey(parent, word);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const topic = this.#topic(parent, word);
    this.#ids.set(key, topic.id);
    this.made.push(topic);
    return topic.id;
  }

  #topic(parent: Id, word: string): Topic {
    const last = Math.max(0, ...[...this.#topics, ...this.made].map(({ order }) => order));
    return {
      v: 1,
      id: this.#newId(),
      title: word.replace(/\s+/gu, ' ').slice(0, 200).toWellFormed(),
      audiences: ['staff', 'parent', 'other'],
      parent,
      order: Math.min(100_000, last + 1),
      fixed: false,
      archived: false,
      mergedInto: null,
    };
  }

  /** Those that were made since the last time. */
  take(): readonly PutRequest[] {
    const fresh = this.made.slice(this.#taken);
    this.#taken = this.made.length;
    return fresh.map((value) => ({ table: 'topic', id: value.id, base: 0, value }));
  }
}

function topicKey(parent: Id, title: string): string {
  return `${parent}\n${foldWord(title)}`;
}
