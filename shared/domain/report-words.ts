import { counted, groupedNumber, NBSP, pluralForm } from '#shared/lib/text';
import { daysInWords, periodInWords } from './filter-words';
import type { Days } from './plan-fact';
import type { PlanFactSums } from './plan-fact-sums';
import type { ReportFigures } from './report-tally';
import { inTopicOrder, SIX_TOPICS, type Topic } from './topic';

/** What the sentences of a report are made from. */
export interface ReportFacts {
  readonly figures: ReportFigures;
  /** The period that it is compared to, with its figures. */
  readonly before: { readonly days: Days; readonly figures: ReportFigures };
  readonly topics: readonly Topic[];
  readonly plan: PlanFactSums;
}

/** So many questions of one person about one topic are a repetition. */
export const REPEATED = 2;
/** So many consultations tell what is asked about most; fewer are chance. */
const TELLING = 5;

const CONSULTATIONS = ['консультация', 'консультации', 'консультаций'] as const;

/**
 * What a report says in words, each by a rule: how many and how that compares; what is asked about most, from five
 * consultations on; what became of the schedule's receptions; whose questions about entering data in time come
 * back, with what to do about it (п. 2.2.2).
 */
export function reportSentences(facts: ReportFacts): readonly string[] {
  const sentences = [volumeSentence(facts), topicSentence(facts), planSentence(facts.plan)];
  return [...sentences, repeatedSentence(facts)].filter((each) => each !== null);
}

function volumeSentence({ figures, before }: ReportFacts): string {
  const [now, then] = [figures.total.count, before.figures.total.count];
  const earlier = daysInWords(before.days.from, before.days.to);
  if (now === 0 && then === 0)
    return `Консультаций не было, как и ${periodInWords(before.days.from, before.days.to)}`;
  if (now === 0) return `Консультаций не было; ${earlier} было ${groupedNumber(then)}.`;
  const held = pluralForm(now, ['Проведена', 'Проведено', 'Проведено']);
  const words = `${held} ${counted(now, CONSULTATIONS)}`;
  if (then === 0) return `${words}; ${earlier} не было ни одной.`;
  if (now === then) return `${words}, столько же, сколько ${earlier}`;
  const [difference, more] = [Math.abs(now - then), now > then ? 'больше' : 'меньше'];
  return `${words}, на${NBSP}${groupedNumber(difference)} ${more}, чем ${earlier} (${groupedNumber(then)}).`;
}

function topicSentence({ figures, topics }: ReportFacts): string | null {
  const { total } = figures;
  if (total.count < TELLING) return null;
  const first = topics.filter(({ parent, mergedInto }) => parent === null && mergedInto === null);
  const [top] = first
    .map((topic) => ({ topic, count: figures.topics[topic.id]?.count ?? 0 }))
    .sort((a, b) => b.count - a.count || inTopicOrder(a.topic, b.topic));
  if (top === undefined || top.count === 0) return null;
  const share = Math.round((top.count / total.count) * 100);
  return `Чаще всего спрашивали на тему «${top.topic.title}»: ${groupedNumber(top.count)} из ${groupedNumber(total.count)} (${String(share)}${NBSP}%).`;
}

function planSentence({ planned, held, missed, unmarked, ahead }: PlanFactSums): string | null {
  const due = planned - ahead;
  if (due === 0) return null;
  const parts = [
    `проведено ${groupedNumber(held)}`,
    missed === 0 ? '' : `не состоялось ${groupedNumber(missed)}`,
    unmarked === 0 ? '' : `не отмечено ${groupedNumber(unmarked)}`,
  ].filter((each) => each !== '');
  return `Приёмов по графику — ${groupedNumber(due)}: ${parts.join(', ')}.`;
}

/** The last of the six directions of п. 2.2.2. */
const IN_TIME = SIX_TOPICS.length - 1;

function repeatedSentence({ figures, topics }: ReportFacts): string | null {
  const inTime = topics.filter(({ fixed }) => fixed).sort(inTopicOrder)[IN_TIME];
  if (inTime === undefined) return null;
  const count = figures.staff.filter((each) => (each.topics[inTime.id] ?? 0) >= REPEATED).length;
  if (count === 0) return null;
  const advice = count === 1 ? 'Стоит провести занятие.' : 'Стоит провести занятие в группе.';
  const who = counted(count, ['сотрудник', 'сотрудника', 'сотрудников']);
  const asked = pluralForm(count, ['обратился', 'обратились', 'обратились']);
  return `На тему «${inTime.title}» не раз ${asked} ${who}. ${advice}`;
}
