import type { Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';
import { typedWords } from '../search/stem';
import { foldWord } from './words';

/** What people call a topic in other words than the regulation; the first that fits counts. */
const SAME_MEANING: readonly (readonly [RegExp, string])[] = [
  [/пропуск|отсутств|посещ|болезн|справк/u, 'учёт посещаемости'],
  [/оценк|отметк|балл|четверт|итогов/u, 'учёт текущей и итоговой успеваемости'],
  [/ктп|планиров|программ/u, 'ведение поурочного планирования'],
  [/расписан|замен/u, 'учёт расписания'],
  [/парол|логин|доступ|регистрац|вход|войти|авториз|учетн/u, 'вход и восстановление доступа'],
  [/домашн|^дз$/u, 'домашних заданий'],
  [/сообщен|уведомлен|рассылк/u, 'сообщения и уведомления'],
  [/урок|видеоурок/u, 'проведение уроков'],
  [/срок|своеврем|заполн/u, 'своевременность внесения данных'],
];
/** Less alike than that is not alike. */
const ALIKE = 0.34;

/** Topics that a file's words are compared with. */
export class TopicWords {
  readonly #topics: readonly Topic[];
  readonly #titles = new Map<string, Id>();
  readonly #stems: readonly { readonly id: Id; readonly stems: ReadonlySet<string> }[];
  /** In how many titles a stem occurs: «учёт» says less than «посещаемости». */
  readonly #frequency = new Map<string, number>();

  constructor(topics: readonly Topic[]) {
    this.#topics = topics;
    // Topics that are offered win over archived and merged ones of the same title.
    const byStanding = [...topics].sort((a, b) => Number(isGone(a)) - Number(isGone(b)));
    for (const topic of byStanding) {
      const title = foldWord(topic.title);
      if (!this.#titles.has(title)) this.#titles.set(title, this.#standing(topic).id);
    }
    this.#stems = topics
      .filter((topic) => !isGone(topic))
      .map(({ id, title }) => ({ id, stems: stemsOf(title) }));
    for (const { stems } of this.#stems) {
      for (const stem of stems) this.#frequency.set(stem, (this.#frequency.get(stem) ?? 0) + 1);
    }
  }

  /** The topic of exactly this title. */
  exact(word: string): Id | null {
    return this.#titles.get(foldWord(word)) ?? null;
  }

  /** The topic of this title, or the one that is most alike; null when none is. */
  guess(word: string): Id | null {
    const exact = this.exact(word);
    if (exact !== null) return exact;
    const folded = foldWord(word);
    const [, meant = ''] = SAME_MEANING.find(([sign]) => sign.test(folded)) ?? [];
    const asked = stemsOf(meant === '' ? word : meant);
    let best: { id: Id; score: number } | null = null;
    for (const { id, stems } of this.#stems) {
      const score = this.#likeness(asked, stems);
      if (score > (best?.score ?? ALIKE)) best = { id, score };
    }
    return best?.id ?? null;
  }

  #likeness(asked: ReadonlySet<string>, title: ReadonlySet<string>): number {
    let shared = 0;
    let all = 0;
    for (const stem of title) {
      const weight = 1 / (this.#frequency.get(stem) ?? 1);
      all += weight;
      if (asked.has(stem)) shared += weight;
    }
    return all === 0 ? 0 : shared / all;
  }

  /** The topic that a merged one has become. */
  #standing(topic: Topic): Topic {
    let found = topic;
    for (let steps = 0; steps < 10 && found.mergedInto !== null; steps += 1) {
      const next = this.#topics.find(({ id }) => id === found.mergedInto);
      if (next === undefined) break;
      found = next;
    }
    return found;
  }
}

function isGone({ archived, mergedInto }: Topic): boolean {
  return archived || mergedInto !== null;
}

const EMPTY_WORDS = new Set(['и', 'в', 'во', 'на', 'по', 'с', 'из', 'о', 'об', 'для', 'к', 'не']);

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(typedWords(text).flatMap(({ stem }) => (EMPTY_WORDS.has(stem) ? [] : [stem])));
}

/** The words of a topic cell: one a line, or divided by «;». A known title is never taken apart. */
export function splitTopics(cell: string, isKnown: (word: string) => boolean): readonly string[] {
  return cell
    .split('\n')
    .flatMap((line) => (isKnown(line) ? [line] : line.split(';')))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
