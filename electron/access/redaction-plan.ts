import { isMentioned, isMentionedInJson, mentionsOf } from '#shared/domain/mentions';
import type { Person } from '#shared/domain/person';
import type { DataCategory, ErasedStates, RedactionCounts } from '#shared/domain/redaction';
import { anonymised, isErasable, isVisitor } from '#shared/ledger/anonymise';
import { mentionsElsewhere, type Subject } from '#shared/ledger/anonymised-text';
import type { Line, PutRequest, RecordState } from '#shared/ledger/commit';
import type { TableName } from '#shared/ledger/records';
import { statesOf } from '#shared/ledger/replay';
import type { Id } from '#shared/lib/ids';
import { failed, ok, type Result } from '#shared/lib/result';
import { draftsThat } from '../drafts/named-drafts';
import type { Ledger } from '../ledger/ledger';
import { categoriesOf, heldBy } from './data-held';

/** What «Обезличить» would do to a person: nothing of it has been done yet. */
export interface RedactionPlan {
  /** The person's own record first, then those merged into it. */
  readonly persons: readonly Id[];
  /** The person as the ledger knows them now. */
  readonly person: Person;
  /** New states of everything that named the person. */
  readonly puts: readonly PutRequest[];
  readonly erased: readonly ErasedStates[];
  readonly counts: RedactionCounts;
  readonly categories: readonly DataCategory[];
  /** Trainings of the person's own, among the other records that are counted. */
  readonly trainings: number;
  readonly drafts: readonly string[];
  /** Records that name the person and may not be touched, by table. */
  readonly staying: Readonly<Partial<Record<TableName, number>>>;
  /** Others bear the surname: alone it stays in records that aren't this person's. */
  readonly hasNamesakes: boolean;
}

const UNKNOWN = 'Этого человека нет в журнале. Закройте окно и откройте его страницу ещё раз.';
const DONE = 'Этот человек уже обезличен.';
const OFFICER =
  'Этот человек был консультантом или руководителем: его имя стоит в утверждённых графиках и под отметками руководителя. Обезличить его нельзя.';
const UNREADABLE =
  'Одна из записей этого человека не читается, поэтому обезличить его сейчас нельзя.';

/** Finds everything that names a person. Reads the whole ledger. */
export async function planRedaction(
  ledger: Ledger,
  draftFolder: string,
  id: Id,
): Promise<Result<RedactionPlan, string>> {
  const people = await ledger.all('person');
  const group = spellingsOf(people, id);
  const [person] = group;
  if (person === undefined) return failed(UNKNOWN);
  if (person.redacted) return failed(DONE);
  const states = (await Promise.all(group.map((one) => ledger.history('person', one.id)))).flat();
  const past = states.map(({ value }) => value as Person); // its table
  if (past.some(({ terms }) => terms.length > 0)) return failed(OFFICER);
  const subject = await subjectOf(group, past, people);
  const found = await findMentions(ledger, subject);
  const renewed = await renewedStates(ledger, found.concerned, subject);
  if (renewed === undefined) return failed(UNREADABLE);
  const erased = await presentBodies(ledger, found.concerned);
  const isMeant = textTest(subject);
  const drafts = await draftsThat(draftFolder, isMeant);
  return ok({
    persons: group.map((one) => one.id),
    person,
    puts: renewed,
    erased,
    counts: { ...countsOf(renewed, erased, found.visited, group.length), drafts: drafts.length },
    categories: categoriesOf(past, found.categories),
    trainings: found.trainings.size,
    drafts,
    staying: found.staying,
    hasNamesakes: subject.hasNamesakes,
  });
}

/** A person with every spelling that was merged into theirs; of a merged one, the whole family. */
function spellingsOf(people: readonly Person[], id: Id): readonly Person[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const rootOf = (person: Person): Person => {
    const seen = new Set<Id>();
    let root = person;
    // Merged in a circle only by a forged file.
    while (root.mergedInto !== null && !seen.has(root.id)) {
      seen.add(root.id);
      root = byId.get(root.mergedInto) ?? root;
    }
    return root;
  };
  const asked = byId.get(id);
  if (asked === undefined) return [];
  const root = rootOf(asked);
  return [root, ...people.filter((person) => person !== root && rootOf(person) === root)];
}

async function subjectOf(
  group: readonly Person[],
  past: readonly Person[],
  people: readonly Person[],
): Promise<Subject> {
  // The rules of declension are large, and a start of the program doesn't wait for them.
  const { namesInCases } = await import('#shared/domain/declension');
  const persons = new Set(group.map(({ id }) => id));
  const others = people.filter(({ id, redacted }) => !persons.has(id) && !redacted);
  const own = [...new Set(past.flatMap(({ phone, email }) => [phone, email]))];
  // A telephone in the staff room is nobody's alone.
  const contacts = own.filter(
    (text) => !others.some(({ phone, email }) => [phone, email].includes(text)),
  );
  const mentions = mentionsOf(namesInCases(past), contacts);
  const hasNamesakes = others.some(({ name }) => isMentioned(name, mentions.wide));
  return { persons, mentions, hasNamesakes };
}

interface Found {
  /** `table:id` of records any of whose states names the person. */
  readonly concerned: ReadonlyMap<string, Pick<RecordState, 'table' | 'id'>>;
  /** Consultations where the person was a visitor. */
  readonly visited: ReadonlySet<Id>;
  /** Trainings of the person's own. */
  readonly trainings: ReadonlySet<Id>;
  /** What the records held beside the name. */
  readonly categories: ReadonlySet<DataCategory>;
  readonly staying: RedactionPlan['staying'];
}

/** Whether a stored record or draft, as JSON, may concern the person: by their ids or by what names them. */
function textTest(subject: Subject): (json: string) => boolean {
  const ids = [...subject.persons];
  const pattern = mentionsElsewhere(subject);
  return (json) => ids.some((id) => json.includes(id)) || isMentionedInJson(json, pattern);
}

async function findMentions(ledger: Ledger, subject: Subject): Promise<Found> {
  const concerned = new Map<string, Pick<RecordState, 'table' | 'id'>>();
  const visited = new Set<Id>();
  const trainings = new Set<Id>();
  const staying = new Map<string, TableName>();
  const categories = new Set<DataCategory>();
  const isMeant = textTest(subject);
  const pattern = mentionsElsewhere(subject);
  await ledger.eachText((text) => {
    if (!isMeant(text)) return;
    for (const state of statesOf([JSON.parse(text) as Line]).states) {
      const { table, id, value } = state;
      if (!isErasable(table)) {
        if (isMentionedInJson(JSON.stringify(value), pattern)) staying.set(id, table);
        continue;
      }
      // A state's table says what its value is; TypeScript can't see that the pair belongs together.
      if (anonymised(table, value as never, subject) === null) continue;
      concerned.set(`${table}:${id}`, { table, id });
      if ('visitors' in value && value.visitors.some((one) => isVisitor(one, subject)))
        visited.add(id);
      if ('absences' in value && subject.persons.has(value.person)) trainings.add(id);
      for (const category of heldBy(value, subject)) categories.add(category);
    }
  });
  const counts: Partial<Record<TableName, number>> = {};
  for (const table of staying.values()) counts[table] = (counts[table] ?? 0) + 1;
  return { concerned, visited, trainings, categories, staying: counts };
}

/** The new states; undefined when a record's newest state can't be read. */
async function renewedStates(
  ledger: Ledger,
  concerned: Found['concerned'],
  subject: Subject,
): Promise<readonly PutRequest[] | undefined> {
  const puts: PutRequest[] = [];
  for (const { table, id } of concerned.values()) {
    const state = await ledger.current(table, id);
    if (state === undefined) return undefined;
    // As above: the table says what the value is.
    const value = anonymised(table, state.value as never, subject) ?? state.value;
    puts.push({ table, id, base: state.seq, value });
  }
  return puts;
}

/** All states of the records whose bodies are still there, found from the newest back by their bases. */
async function presentBodies(
  ledger: Ledger,
  concerned: Found['concerned'],
): Promise<readonly ErasedStates[]> {
  const bySeq = new Map<number, number[]>();
  for (const { table, id } of concerned.values()) {
    for (let seq = ledger.index.seqOf(table, id); seq > 0;) {
      const line = await ledger.line(seq);
      const place =
        line?.header.puts.findIndex((put) => put.table === table && put.id === id) ?? -1;
      const put = line?.header.puts[place];
      if (line === undefined || put === undefined) break;
      if (line.body[place] !== null) bySeq.set(seq, [...(bySeq.get(seq) ?? []), place]);
      if (put.base >= seq) break; // a forged file must not make us run in circles
      seq = put.base;
    }
  }
  return [...bySeq]
    .sort(([a], [b]) => a - b)
    .map(([seq, places]) => [seq, places.sort((a, b) => a - b)] as const);
}

function countsOf(
  puts: readonly PutRequest[],
  erased: readonly ErasedStates[],
  visited: ReadonlySet<Id>,
  people: number,
): Omit<RedactionCounts, 'drafts'> {
  const consultations = puts.filter(({ table }) => table === 'consultation');
  const visits = consultations.filter(({ id }) => visited.has(id)).length;
  return {
    people,
    visits,
    mentions: consultations.length - visits,
    others: puts.length - consultations.length - people,
    states: erased.reduce((sum, [, places]) => sum + places.length, 0),
  };
}
