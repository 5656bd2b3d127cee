import { compareText } from '#shared/lib/text';
import { inTopicOrder, type Topic } from '#shared/domain/topic';
import { bareClass } from '#shared/domain/class-name';
import { schoolYear } from '#shared/domain/period';
import type { IsoDate } from '#shared/lib/iso-date';
import type { ParentQuestions, TopicTally } from '../../data/search/parent-questions';

/** A row of the table: a class, or all of them. */
export interface QuestionRow extends TopicTally {
  /** Undefined for the sum of all classes, empty for parents who named no class. */
  readonly className: string | undefined;
  readonly title: string;
}

/** What parents asked, as a table. */
export interface QuestionTable {
  /** Topics of the first level that were asked about, in their order. */
  readonly topics: readonly Topic[];
  /** Those that weren't. */
  readonly silent: readonly Topic[];
  readonly rows: readonly QuestionRow[];
  readonly sum: QuestionRow;
}

/** Classes in the school's order with the sum, by the topics of the first level. */
export function questionTable(
  { classes, all }: ParentQuestions,
  topics: readonly Topic[],
): QuestionTable {
  const first = topics
    .filter(({ parent, mergedInto }) => parent === null && mergedInto === null)
    .sort(inTopicOrder);
  const isAsked = ({ id }: Topic): boolean => (all.topics[id] ?? 0) > 0;
  const rows = classes
    .map((each) => ({ ...each, title: each.className === '' ? 'Класс не указан' : each.className }))
    .sort((a, b) => {
      if (a.className === '' || b.className === '') return a.className === '' ? 1 : -1;
      return compareText(bareClass(a.className), bareClass(b.className));
    });
  return {
    topics: first.filter(isAsked),
    silent: first.filter(
      (topic) => !isAsked(topic) && !topic.archived && topic.audiences.includes('parent'),
    ),
    rows,
    sum: { ...all, className: undefined, title: 'Всего' },
  };
}

/** A school year that can be looked at: «2026/27». */
export interface YearChoice {
  readonly value: string;
  readonly label: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const YEARS = 5;

/** This school year and those before it, the newest first. @param today the school's date */
export function yearChoices(today: IsoDate): readonly YearChoice[] {
  const newest = Number(schoolYear(today).from.slice(0, 4));
  return Array.from({ length: YEARS }, (_, i) => {
    const year = newest - i;
    const label = `${String(year)}/${String(year + 1).slice(2)}`;
    return {
      value: String(year),
      label,
      from: `${String(year)}-09-01`,
      to: `${String(year + 1)}-08-31`,
    };
  });
}
