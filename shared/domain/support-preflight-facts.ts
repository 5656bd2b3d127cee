import { detailsIn, spoken } from './support-preflight-language';
import type { RequestFrequency, RequestPath, SupportRequest } from './support-request';

/** A text as the rules look at it. */
export interface SpokenText {
  /** As it was typed. */
  readonly raw: string;
  /** Its words, folded, with one space around each: «не работает» is found as ` не работа`. */
  readonly words: string;
  /** How many different words say something: no prepositions, no greetings, no «не работает». */
  readonly details: number;
}

/** A request as the rules of the preflight look at it. */
export interface RequestFacts {
  readonly path: RequestPath;
  /** What it is about: the subject and what is seen. */
  readonly matter: SpokenText;
  readonly seen: SpokenText;
  readonly expected: SpokenText;
  readonly where: SpokenText;
  readonly role: SpokenText;
  readonly className: SpokenText;
  readonly since: SpokenText;
  readonly frequency: RequestFrequency | null;
  readonly tried: SpokenText;
  readonly read: SpokenText;
  readonly files: number;
  /** Each text that would leave, names of files among them. */
  readonly texts: readonly string[];
}

/** Takes a request apart for the rules. */
export function factsOf(request: SupportRequest): RequestFacts {
  const { subject, seen, expected, where, role, className, since, tried, read } = request;
  const texts = [subject, seen, expected, where, role, className, since, tried, read];
  return {
    path: request.path,
    matter: spokenText(`${subject}. ${seen}`),
    seen: spokenText(seen),
    expected: spokenText(expected),
    where: spokenText(where),
    role: spokenText(role),
    className: spokenText(className),
    since: spokenText(since),
    frequency: request.frequency,
    tried: spokenText(tried),
    read: spokenText(read),
    files: request.files.length,
    texts: [...texts, ...request.files.map(({ name }) => name)],
  };
}

function spokenText(raw: string): SpokenText {
  const words = spoken(raw);
  return { raw, words, details: detailsIn(words) };
}
