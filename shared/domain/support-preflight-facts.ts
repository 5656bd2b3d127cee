import { detailsIn, spoken } from './support-preflight-language';
import { withoutNames } from './support-preflight-private';
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
  /** What was typed, by field. */
  readonly spokenTexts: readonly SpokenText[];
}

/** Takes a request apart for the rules. */
export function factsOf(request: SupportRequest): RequestFacts {
  const fields = {
    seen: spokenText(request.seen),
    expected: spokenText(request.expected),
    where: spokenText(request.where),
    role: spokenText(request.role),
    className: spokenText(request.className),
    since: spokenText(request.since),
    tried: spokenText(request.tried),
    read: spokenText(request.read),
  };
  const matter = spokenText(`${request.subject}. ${request.seen}`);
  const spokenTexts = [matter, ...Object.values(fields)];
  const names = request.files.map(({ name }) => name);
  return {
    ...fields,
    ...{ path: request.path, frequency: request.frequency, files: names.length },
    ...{ matter, spokenTexts, texts: [...spokenTexts.map(({ raw }) => raw), ...names] },
  };
}

function spokenText(raw: string): SpokenText {
  const words = spoken(raw);
  return { raw, words, details: detailsIn(spoken(withoutNames(raw))) };
}
