import {
  CHANNELS,
  OUTCOMES,
  type Channel,
  type Outcome,
  type OutcomeKind,
} from '#shared/domain/consultation';
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/domain/fields';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/person';
import { addDays, shortDate, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { readDate, readMinutes, readTime } from './cell-values';
import type { Field, WordField } from './fields';
import { DEFAULT_MINUTES, type ImportSettings } from './settings';
import type { TableRow } from './table';
import { splitTopics } from './topic-words';
import { foldWord } from './words';
import { oneLine, oneOf, parts, shortened } from './row-text';

/** Somebody whom a row names. */
export interface RowVisitor {
  readonly name: string;
  readonly position: string;
  readonly className: string;
}

/** A consultation as a row tells it; people and new topics are still words. */
export interface RowRecord {
  readonly label: string;
  readonly date: IsoDate;
  readonly time: TimeOfDay;
  readonly minutes: number;
  readonly audience: PersonKind;
  readonly visitors: readonly RowVisitor[];
  readonly channel: Channel;
  /** Words with what they mean: an id, or `new:` and an id. */
  readonly topics: readonly { readonly word: string; readonly meaning: string }[];
  readonly question: string;
  readonly answer: string;
  readonly outcome: Outcome;
}

/** What becomes of a row: a record with remarks, or the sentences why not. */
export interface ReadRow {
  readonly record: RowRecord | null;
  readonly errors: readonly string[];
  readonly remarks: readonly string[];
  /** Why it was annulled where it comes from; such a row isn't loaded. */
  readonly annulled: string | null;
}

const LABEL_LIMIT = 30;
/** Nobody was helped with an electronic gradebook before. */
const EARLIEST: IsoDate = '1990-01-01';
const LONGEST_AHEAD_DAYS = 731;

/** Reads rows by one set of settings. */
export class RowReader {
  readonly #settings: ImportSettings;
  readonly #columns: ReadonlyMap<Field, number>;
  readonly #today: IsoDate;
  readonly #latest: IsoDate;
  readonly #isTopic: (word: string) => boolean;
  #cells: readonly string[] = [];
  #errors: string[] = [];
  #remarks: string[] = [];

  /** @param today the school's date @param isTopic true for the title of a topic */
  constructor(settings: ImportSettings, today: IsoDate, isTopic: (word: string) => boolean) {
    this.#settings = settings;
    this.#columns = new Map(
      settings.columns.flatMap((field, i) => (field === null ? [] : [[field, i] as const])),
    );
    this.#today = today;
    this.#latest = addDays(today, LONGEST_AHEAD_DAYS);
    this.#isTopic = isTopic;
  }

  read({ cells }: TableRow): ReadRow {
    this.#cells = cells;
    this.#errors = [];
    this.#remarks = [];
    const when = this.#when();
    const audience = this.#audience();
    const topics = this.#topics();
    const question = this.#question();
    const answer = this.#long('answer', 'ответ');
    const visitors = this.#visitors(audience);
    const outcome = this.#outcome();
    const about = { label: this.#label(), channel: this.#channel(), minutes: this.#minutes(when) };
    const { date, time } = when;
    const isWhole = date !== null && this.#errors.length === 0;
    const record = isWhole
      ? { ...about, date, time, audience, visitors, topics, question, answer, outcome }
      : null;
    const annulled = this.#cell('annulled');
    return {
      record,
      errors: this.#errors,
      remarks: this.#remarks,
      annulled: annulled === '' ? null : annulled,
    };
  }

  #cell(field: Field): string {
    return this.#text(field).trim();
  }

  #text(field: Field): string {
    const column = this.#columns.get(field);
    return column === undefined ? '' : (this.#cells[column] ?? '');
  }

  #when(): { date: IsoDate | null; time: TimeOfDay; lasts: number | null } {
    const { time: fallback } = this.#settings.defaults;
    const cell = this.#cell('date');
    const read = readDate(cell);
    if (typeof read === 'string') {
      const no = read === 'no-date' ? 'не прочитана' : 'не существует';
      this.#errors.push(cell === '' ? 'нет даты' : `дата „${shortened(cell)}“ ${no}`);
      return { date: null, time: fallback, lasts: null };
    }
    this.#checkDate(read.date);
    const clock = this.#cell('time');
    const time = clock === '' ? undefined : readTime(clock);
    if (clock !== '' && time === undefined) {
      this.#remarks.push(`время „${shortened(clock)}“ не прочитано, взято ${fallback}`);
    }
    return {
      date: read.date,
      time: time?.time ?? (clock === '' ? (read.time ?? fallback) : fallback),
      lasts: time?.minutes ?? null,
    };
  }

  #checkDate(date: IsoDate): void {
    if (date < EARLIEST) this.#errors.push(`дата ${shortDate(date)} раньше 1990 года`);
    else if (date > this.#latest) {
      this.#errors.push(`дата ${shortDate(date)} больше чем на два года впереди`);
    } else if (date > this.#today) this.#remarks.push('дата ещё не наступила');
  }

  #minutes({ lasts }: { lasts: number | null }): number {
    const cell = this.#cell('minutes');
    const read = cell === '' ? (lasts ?? DEFAULT_MINUTES) : readMinutes(cell);
    if (read !== undefined && read >= 1 && read <= 600) return read;
    this.#remarks.push(
      `длительность „${shortened(cell)}“ не прочитана, взято ${DEFAULT_MINUTES} мин`,
    );
    return DEFAULT_MINUTES;
  }

  #label(): string {
    const label = oneLine(this.#cell('number')).replace(/^№\s*/u, '').replace(/^И-/u, '');
    if (label.length <= LABEL_LIMIT) return label;
    this.#remarks.push(`свой номер длиннее ${LABEL_LIMIT} знаков и не взят`);
    return '';
  }

  #audience(): PersonKind {
    const { audience } = this.#settings.defaults;
    const told = oneOf(PERSON_KINDS, this.#meaning('audience'));
    if (told !== undefined) return told;
    if (audience !== 'by-row') return audience;
    if (this.#cell('position') !== '') return 'staff';
    return this.#cell('className') === '' ? 'staff' : 'parent';
  }

  #channel(): Channel {
    return oneOf(CHANNELS, this.#meaning('channel')) ?? this.#settings.defaults.channel;
  }

  #outcome(): Outcome {
    const kind: OutcomeKind = oneOf(OUTCOMES, this.#meaning('outcome')) ?? 'solved';
    if (kind === 'solved') return { kind };
    if (kind === 'support') return { kind, request: null };
    const on = readDate(this.#cell('returnOn'));
    return { kind, on: typeof on === 'object' ? on.date : null };
  }

  #meaning(field: WordField): string | undefined {
    const word = foldWord(this.#cell(field));
    return word === '' ? undefined : this.#settings.words[field].get(word);
  }

  #topics(): RowRecord['topics'] {
    const { words, defaults } = this.#settings;
    const told = splitTopics(this.#cell('topic'), this.#isTopic).map((word) => {
      return { word, meaning: words.topic.get(foldWord(word)) ?? defaults.topic };
    });
    if (told.length > 20) this.#errors.push('больше двадцати тем');
    return told.length === 0 ? [{ word: '', meaning: defaults.topic }] : told;
  }

  #question(): string {
    const question = this.#long('question', 'вопрос');
    if (question.trim() !== '') return question;
    const topic = oneLine(this.#cell('topic'));
    if (topic === '') this.#errors.push('нет вопроса');
    else this.#remarks.push('вопроса нет, вместо него взята тема');
    return topic;
  }

  #long(field: 'question' | 'answer', what: string): string {
    const text = this.#text(field);
    if (text.length > TEXT_LIMIT) {
      this.#errors.push(`${what} длиннее ${TEXT_LIMIT.toLocaleString('ru')} знаков`);
    }
    return text.trim() === '' ? '' : text;
  }

  /** Of several visitors each has a line of his own in all columns, or they are divided by «;». */
  #visitors(audience: PersonKind): readonly RowVisitor[] {
    const names = parts(this.#text('name'));
    const positions = parts(this.#text('position'), names.length);
    const classes = parts(this.#text('className'), names.length);
    const visitors = names.map((name, i) => ({
      name: this.#short(name, 'ФИО'),
      position: this.#short(positions[i] ?? '', 'должность'),
      className: this.#short(classes[i] ?? '', 'класс'),
    }));
    if (audience === 'staff' && visitors.some(({ name }) => name === '')) {
      this.#errors.push('нет ФИО сотрудника');
    }
    if (visitors.length > 200) this.#errors.push('больше двухсот человек в одной строке');
    return visitors;
  }

  #short(text: string, what: string): string {
    const line = oneLine(text);
    if (line.length > NAME_LIMIT) this.#errors.push(`${what} длиннее ${NAME_LIMIT} знаков`);
    return line;
  }
}
