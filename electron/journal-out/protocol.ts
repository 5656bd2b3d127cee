// What «Протокол» of a parents' meeting says, gathered from what the ledger holds (п. 2.2.3, 4).
import type { Consultation, ConsultationNumber } from '#shared/domain/consultation';
import { isStandardQuestion } from '#shared/domain/meeting-questions';
import { inCharge, schoolOn } from '#shared/domain/offices';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import { resolvePerson, type Person } from '#shared/domain/person';
import type { School } from '#shared/domain/school';
import { inTopicOrder, type Topic } from '#shared/domain/topic';
import type {
  MeetingProtocolInput,
  ProtocolTopic,
  ToldQuestion,
} from '#shared/documents/meeting-protocol-facts';
import type { Id } from '#shared/lib/ids';

/** What the ledger holds of a meeting. */
export interface ProtocolFacts {
  readonly school: School;
  readonly people: readonly Person[];
  readonly topics: ReadonlyMap<Id, Topic>;
  readonly meeting: ParentMeeting;
  /** Records that link to it and stand. */
  readonly records: readonly Consultation[];
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
}

/** The protocol's contents. @param withNames whether parents who gave their names are named */
export function protocolOf(facts: ProtocolFacts, withNames: boolean): MeetingProtocolInput {
  const { school, people, meeting, records, now } = facts;
  const { ledBy, date } = meeting;
  const leader = ledBy.person === null ? undefined : resolvePerson(people, ledBy.person);
  const consultant = inCharge(people, date)?.person;
  const inOrder = [...records].sort(byTime);
  const numbers = inOrder.map(({ number }) => number);
  return {
    school: schoolOn(school, people, date),
    meeting,
    leader: { name: ledBy.name, position: leader?.position ?? '' },
    consultant:
      consultant === undefined ? null : { name: consultant.name, position: consultant.position },
    topics: topicsOf(inOrder, facts.topics, { withNames, withClass: meeting.classes.length !== 1 }),
    total: records.length,
    numbers: numbers.filter((number): number is ConsultationNumber => number !== null),
    made: new Date(now).toISOString(),
  };
}

/** What is told of those who asked; of a meeting of one class the class goes without saying. */
interface ToldLook {
  readonly withNames: boolean;
  readonly withClass: boolean;
}

function byTime(a: Consultation, b: Consultation): number {
  return a.time.localeCompare(b.time) || (a.number?.n ?? 0) - (b.number?.n ?? 0);
}

/** Questions by topics of the first level; a record with several stands under each of them. */
function topicsOf(
  records: readonly Consultation[],
  topics: ReadonlyMap<Id, Topic>,
  look: ToldLook,
): readonly ProtocolTopic[] {
  const groups = new Map<Topic, Consultation[]>();
  for (const record of records) {
    const roots = new Set(record.topics.flatMap((id) => rootOf(id, topics) ?? []));
    for (const root of roots) groups.set(root, [...(groups.get(root) ?? []), record]);
  }
  return [...groups]
    .sort(([a], [b]) => inTopicOrder(a, b))
    .map(([{ title }, group]) => ({
      title,
      count: group.length,
      told: group.flatMap((record) => toldOf(record, look)),
    }));
}

/** The topic of the first level that a topic belongs to, after all merging. */
function rootOf(id: Id, topics: ReadonlyMap<Id, Topic>): Topic | undefined {
  const passed = new Set<Id>();
  let topic = topics.get(id);
  for (; topic !== undefined && !passed.has(topic.id);) {
    passed.add(topic.id);
    const over = topic.mergedInto ?? topic.parent;
    if (over === null) return topic;
    topic = topics.get(over);
  }
  return topic;
}

/** What is told of a question beside its topic: nothing of one that was only counted. */
function toldOf(
  { question, visitors }: Consultation,
  { withNames, withClass }: ToldLook,
): readonly ToldQuestion[] {
  const [first] = visitors;
  const name = withNames ? (first?.name ?? '') : '';
  if (isStandardQuestion(question) && name === '') return [];
  return [{ name, className: withClass ? (first?.className ?? '') : '', question }];
}
