import {
  AUDIENCE_WORDS,
  CHANNEL_WORDS,
  CHANNELS,
  OUTCOME_WORDS,
  OUTCOMES,
  type Channel,
  type OutcomeKind,
} from '#shared/domain/consultation';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/person';
import { foldText } from '#shared/lib/text';

type Signs<T> = readonly (readonly [T, RegExp])[];

/** A word as it is compared: folded, single spaces, without points at its ends. */
export function foldWord(text: string): string {
  return foldText(text)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:«"]+|[\s.,;:»"]+$/gu, '');
}

const AUDIENCE_SIGNS: Signs<PersonKind> = [
  ['parent', /родит|^мам|^пап|^мать|^отец|законн|представител|опекун|бабуш|дедуш/u],
  [
    'staff',
    /сотрудн|учител|педаг|преподав|классн|кл\. ?рук|завуч|замест|директор|воспитат|психолог|логопед|дефектолог|библиотек|работник|коллег|методист|секретар|мастер/u,
  ],
  ['other', /друг|ин(?:ое|ой)|ученик|обучающ|учащ|прочи|посторон|гост/u],
];

const CHANNEL_SIGNS: Signs<Channel> = [
  ['phone', /тел|звон/u],
  ['email', /почт|e-?mail|емейл|имейл|письм|@/u],
  [
    'online',
    /онлайн|online|zoom|зум|мессендж|whats|ватс|вотс|вайбер|viber|вк$|вконтакт|телеграм|telegram|сферум|чат|дистанц|интернет|удален|видео/u,
  ],
  ['meeting', /собран|совещ|педсовет|семинар/u],
  ['in-person', /личн|очно|очная|устн|кабинет|на месте|прием|визит/u],
];

const OUTCOME_SIGNS: Signs<OutcomeKind> = [
  ['support', /поддерж|передан|переадрес|техпод|направлен/u],
  ['return', /верн|повтор|в работе|не реш|не выполн|отлож|ожид|уточн|контрол|частичн|^нет$|^-$/u],
  [
    'solved',
    /реш|выполн|закрыт|сделан|исправл|помог|помощь|разъясн|показан|консульт|устран|^да$|^ок$|^ok$|^\+$/u,
  ],
];

function bySigns<T>(
  word: string,
  own: readonly (readonly [T, string])[],
  signs: Signs<T>,
): T | null {
  const folded = foldWord(word);
  const exact = own.find(([, text]) => foldText(text) === folded);
  return exact?.[0] ?? signs.find(([, sign]) => sign.test(folded))?.[0] ?? null;
}

/** Who turned to the consultant by the file's word, null when it says nothing known. */
export function guessAudience(word: string): PersonKind | null {
  const own = PERSON_KINDS.map((kind) => [kind, AUDIENCE_WORDS[kind]] as const);
  return bySigns(word, own, AUDIENCE_SIGNS);
}

/** How they did. */
export function guessChannel(word: string): Channel | null {
  const own = CHANNELS.map((channel) => [channel, CHANNEL_WORDS[channel]] as const);
  return bySigns(word, own, CHANNEL_SIGNS);
}

/** What came of it. */
export function guessOutcome(word: string): OutcomeKind | null {
  const own = OUTCOMES.map((outcome) => [outcome, OUTCOME_WORDS[outcome]] as const);
  return bySigns(word, own, OUTCOME_SIGNS);
}
