import { NBSP } from '#shared/lib/text';
import { CHANNELS, type Channel } from './consultation';
import { SHOWN_OUTCOMES, type ShownOutcome } from './journal-filters';
import { PERSON_KINDS, type PersonKind } from './person';

/** What a condition of «Поиск» is about. */
export type OperatorKind =
  'topic' | 'who' | 'from' | 'to' | 'outcome' | 'number' | 'class' | 'channel';

/** One operator of «Поиск», as the help lists it. */
export interface SearchOperator {
  readonly kind: OperatorKind;
  /** How it is written: «тема:». */
  readonly name: string;
  /** Other ways to write it, folded, without the colon. */
  readonly aliases: readonly string[];
  readonly examples: readonly string[];
  /** What it finds, after «найдёт …». */
  readonly finds: string;
}

export const SEARCH_OPERATORS: readonly SearchOperator[] = [
  {
    kind: 'topic',
    name: 'тема:',
    aliases: ['тема', 'темы'],
    examples: ['тема:посещаемость', 'тема:«учёт расписания»'],
    finds: 'записи по теме, в названии которой есть эти слова, и по её подтемам',
  },
  {
    kind: 'who',
    name: 'кто:',
    aliases: ['кто', 'фио'],
    examples: ['кто:иванова', 'кто:«учитель математики»', 'кто:родитель'],
    finds: 'записи того, кто обратился: по ФИО, должности или по тому, сотрудник это или родитель',
  },
  {
    kind: 'class',
    name: 'класс:',
    aliases: ['класс'],
    examples: ['класс:5А'],
    finds: 'записи родителей этого класса',
  },
  {
    kind: 'from',
    name: 'с:',
    // The second one is the Latin letter, which looks the same.
    aliases: ['с', 'c'],
    examples: ['с:01.09.2026', 'с:01.09', 'с:сентябрь', 'с:2026'],
    finds: 'записи с этого дня',
  },
  {
    kind: 'to',
    name: 'по:',
    aliases: ['по'],
    examples: ['по:31.12.2026', 'по:май'],
    finds: 'записи по этот день включительно',
  },
  {
    kind: 'outcome',
    name: 'итог:',
    aliases: ['итог'],
    examples: ['итог:решено', 'итог:вернуться', 'итог:поддержка', 'итог:аннулирована'],
    finds: 'записи с этим итогом',
  },
  {
    kind: 'channel',
    name: 'способ:',
    aliases: ['способ'],
    examples: [
      'способ:лично',
      'способ:телефон',
      'способ:почта',
      'способ:онлайн',
      'способ:собрание',
    ],
    finds: 'записи, где обратились так',
  },
  {
    kind: 'number',
    name: '№',
    aliases: ['номер'],
    examples: [`№${NBSP}12`, '№12-20', '№12/2025', '№И-15'],
    finds: 'запись с этим номером или записи с номерами от и до',
  },
];

const OUTCOME_BEGINNINGS: Readonly<Record<ShownOutcome, readonly string[]>> = {
  solved: ['реш'],
  return: ['верну', 'возвра'],
  support: ['переда', 'поддерж'],
  annulled: ['аннул'],
};
const CHANNEL_BEGINNINGS: Readonly<Record<Channel, readonly string[]>> = {
  'in-person': ['личн', 'очно'],
  phone: ['телефон', 'звон'],
  email: ['почт', 'эл', 'email', 'e-mail', 'письм'],
  online: ['онлайн', 'online'],
  meeting: ['собран'],
};
const AUDIENCE_FORMS: Readonly<Record<PersonKind, RegExp>> = {
  staff: /^сотрудник(?:и|а|ов)?$/u,
  parent: /^родител(?:ь|и|я|ей)$/u,
  other: /^друг(?:ое|ие|ой)(?: лиц[оа])?$/u,
};

/** The outcome that a folded value names by its beginning («реш», «вернуться к вопросу»), or undefined. */
export function outcomeNamed(value: string): ShownOutcome | undefined {
  return SHOWN_OUTCOMES.find((outcome) => isNamed(value, OUTCOME_BEGINNINGS[outcome]));
}

/** The channel that a folded value names («телефон», «по телефону»), or undefined. */
export function channelNamed(value: string): Channel | undefined {
  return CHANNELS.find((channel) => isNamed(value, CHANNEL_BEGINNINGS[channel]));
}

/** The audience that a folded value names («родители»), or undefined: then it is somebody's name. */
export function audienceNamed(value: string): PersonKind | undefined {
  return PERSON_KINDS.find((kind) => AUDIENCE_FORMS[kind].test(value));
}

function isNamed(value: string, beginnings: readonly string[]): boolean {
  const words = value.split(/[\s.]+/u).filter((word) => word.length > 1);
  if (words.includes('не')) return false;
  return words.some((word) =>
    beginnings.some((beginning) => word.startsWith(beginning) || isBegun(word, beginning)),
  );
}

/** While a value is being typed, its first letters are enough; little words like «по» aren't such. */
function isBegun(word: string, beginning: string): boolean {
  return word.length >= 3 && beginning.startsWith(word);
}
