import { shortDate } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';
import { PUBLICATION_PLACES, type Publication, type PublicationPlace } from './publication';
import { placesWithout, type Hung, type PublicationFate } from './publication-places';
import type { NextEdition, PublicationDeed } from './publication-standing';
import type { Schedule } from './schedule';

const DAYS = ['день', 'дня', 'дней'] as const;
const ON_PLACE: Readonly<Record<PublicationPlace, string>> = {
  stand: `на${NBSP}стенде`,
  site: `на${NBSP}сайте`,
};
/** What hangs there, as it is taken away. */
const SHEET: Readonly<Record<PublicationPlace, string>> = { stand: 'плакат', site: 'страницу' };
const HANGS: Readonly<Record<PublicationPlace, string>> = { stand: 'висит', site: 'размещена' };

/** «№ 3» of an edition. */
function number({ edition }: Schedule): string {
  return `№${NBSP}${String(edition ?? 0)}`;
}

/** «на стенде «1 этаж»», «на сайте shi11.example»: where something hangs, in the middle of a sentence. */
export function onPlaceText({ place, where }: Pick<Publication, 'place' | 'where'>): string {
  if (place === 'site') return `${ON_PLACE.site} ${where.trim()}`;
  // Marks of quotation inside others are the low ones.
  const inside = where.trim().replaceAll('«', '„').replaceAll('»', '“');
  return `${ON_PLACE.stand} «${inside}»`;
}

/** «на стенде и на сайте». */
export function onPlacesText(places: readonly PublicationPlace[]): string {
  return places.map((place) => ON_PLACE[place]).join(` и${NBSP}`);
}

type DeedOf<K extends PublicationDeed['kind']> = Extract<PublicationDeed, { kind: K }>;

type EndDeed = Extract<PublicationDeed, { kind: 'ending' | 'ended' }>;

/** What is wrong, in a sentence without what to do. */
export function deedText(deed: PublicationDeed): string {
  switch (deed.kind) {
    case 'stale':
      return `${staleText(deed.hung, deed.inForce)}.`;
    case 'missing':
      return `${capital(ON_PLACE[deed.place])} ещё не размещена действующая редакция ${number(deed.edition)}${bareText(deed.days)}.`;
    case 'ending':
      return deed.left === 0
        ? `Сегодня последний день редакции ${number(deed.edition)}, ${nextText(deed)}.`
        : `Срок действия редакции ${number(deed.edition)} закончится ${shortDate(deed.on)}, ${nextText(deed)}.`;
    case 'ended':
      return endedText(deed);
    case 'beginning':
      return `Редакция ${number(deed.edition)} начнёт действовать ${shortDate(deed.from)} (${inDays(deed.left)}) и${NBSP}ещё не размещена ${onPlacesText(deed.places)}.`;
  }
}

/** What comes after the end, as the second half of its sentence. */
function nextText({ next, later }: EndDeed): string {
  if (later !== null)
    return `а${NBSP}${number(later.edition)} начнёт действовать только ${shortDate(later.from)}`;
  return next === 'none' ? 'следующей редакции нет' : 'следующая редакция ещё не утверждена';
}

function endedText({ edition, on, later }: EndDeed): string {
  const none =
    later === null
      ? 'Действующего графика нет'
      : `До ${shortDate(later.from)}, когда начнёт действовать ${number(later.edition)}, действующего графика нет`;
  return edition.state.kind === 'cancelled'
    ? `${none}: редакция ${number(edition)} отменена ${shortDate(on)}.`
    : `${none}: срок редакции ${number(edition)} закончился ${shortDate(on)}.`;
}

function staleText({ publication, edition }: Hung, inForce: Schedule | null): string {
  const { place } = publication;
  const { state, validTo } = edition;
  const isCancelled = state.kind === 'cancelled';
  const word = isCancelled ? 'отменённая редакция' : 'редакция';
  const over = validTo === null || isCancelled ? '' : `, её срок истёк ${shortDate(validTo)}`;
  const hangs = `${capital(onPlaceText(publication))} ${HANGS[place]} ${word} ${number(edition)}`;
  return inForce === null ? `${hangs}${over}` : `${hangs}, а${NBSP}действует ${number(inForce)}`;
}

function bareText(days: number): string {
  return days === 0 ? '' : `: графика там нет ${counted(days, DAYS)}`;
}

/** «завтра», «через 5 дней». */
function inDays(left: number): string {
  if (left === 1) return 'завтра';
  return `через ${counted(left, DAYS)}`;
}

const DRAW_UP = 'Составьте новый график и отправьте его на утверждение.';
/** Of an end that is near the sentence before speaks of the next edition; of one that is over it doesn't. */
const NEXT_ADVICE: Readonly<Record<'ending' | 'ended', Readonly<Record<NextEdition, string>>>> = {
  ending: {
    none: DRAW_UP,
    begun: 'Закончите её и отправьте на утверждение.',
    submitted: `Она на${NBSP}утверждении у${NBSP}руководителя.`,
  },
  ended: {
    none: DRAW_UP,
    begun: 'Закончите следующую редакцию и отправьте её на утверждение.',
    submitted: `Следующая на${NBSP}утверждении у${NBSP}руководителя.`,
  },
};

/** What to do, in a sentence. */
export function deedAdvice(deed: PublicationDeed): string {
  switch (deed.kind) {
    case 'stale': {
      const sheet = SHEET[deed.hung.publication.place];
      return deed.inForce === null
        ? `Снимите ${sheet} и${NBSP}отметьте это на вкладке «Размещение»: «Снято».`
        : `Замените ${sheet} и${NBSP}отметьте это кнопкой «Разместить».`;
    }
    case 'missing':
      return `Разместите и${NBSP}отметьте это кнопкой «Разместить».`;
    case 'ending':
    case 'ended':
      if (deed.later !== null)
        return 'Если в эти дни нужны приёмы, составьте на них отдельный график и отправьте его на утверждение.';
      return NEXT_ADVICE[deed.kind][deed.next];
    case 'beginning':
      return `К${NBSP}этому дню разместите её и${NBSP}отметьте это кнопкой «Разместить».`;
  }
}

/** What has to be done in a sentence or two: what is wrong, then what to do. */
export interface DeedLine {
  readonly text: string;
  readonly advice: string;
}

/** Two stale places are named each; of more the number is told, and the register names them. */
const NAMED_STALE = 2;

/** Deeds as lines: many stale places are one line, and so are both kinds of places without a schedule. */
export function deedLines(deeds: readonly PublicationDeed[]): readonly DeedLine[] {
  const stale = deeds.filter((deed) => deed.kind === 'stale');
  const missing = deeds.filter((deed) => deed.kind === 'missing');
  const [first, second] = missing;
  const isBoth = first !== undefined && second?.since === first.since;
  const others = deeds.filter(({ kind }) => kind !== 'stale' && (kind !== 'missing' || !isBoth));
  const named = stale.length > NAMED_STALE ? [] : stale;
  return [
    ...(named.length < stale.length ? [manyStale(stale)] : []),
    ...named.map(lineOf),
    ...(isBoth ? [missingEverywhere(first)] : []),
    ...others.map(lineOf),
  ];
}

function lineOf(deed: PublicationDeed): DeedLine {
  return { text: deedText(deed), advice: deedAdvice(deed) };
}

function manyStale(stale: readonly DeedOf<'stale'>[]): DeedLine {
  const inForce = stale[0]?.inForce ?? null;
  const places = counted(stale.length, ['месте', 'местах', 'местах']);
  const force = inForce === null ? 'действующего графика нет' : `действует ${number(inForce)}`;
  const deed = inForce === null ? '«Снято»' : 'кнопкой «Разместить»';
  const take = inForce === null ? 'Снимите её' : 'Замените её';
  return {
    text: `Старая редакция висит в${NBSP}${places}, а${NBSP}${force}.`,
    advice: `${take} и${NBSP}отметьте каждое место ${deed}: все они — на вкладке «Размещение».`,
  };
}

function missingEverywhere(deed: DeedOf<'missing'>): DeedLine {
  const text = `На${NBSP}стенде и${NBSP}на сайте ещё не размещена действующая редакция ${number(deed.edition)}${bareText(deed.days)}.`;
  return { text, advice: deedAdvice(deed) };
}

/** «2 дела по размещению графика»: what the number beside «График» counts. */
export function deedsCountText(count: number): string {
  return `${counted(count, ['дело', 'дела', 'дел'])} по${NBSP}размещению графика`;
}

/** Where an edition hangs now: «размещена на стенде и на сайте», «размещена только на стенде», «ещё не размещена». */
export function publishedText(edition: Schedule, places: readonly Hung[]): string {
  const bare = placesWithout(edition, places);
  const up = PUBLICATION_PLACES.filter((place) => !bare.includes(place));
  if (up.length === 0) return 'ещё не размещена';
  return `размещена ${bare.length > 0 ? 'только ' : ''}${onPlacesText(up)}`;
}

/** What hangs in a place, in a few words of its own row. */
export function hungText({ standing, edition }: Hung): string {
  switch (standing) {
    case 'in-force':
      return 'действует';
    case 'upcoming':
      return `начнёт действовать ${shortDate(edition.validFrom)}`;
    case 'over':
      return 'срок истёк';
    case 'cancelled':
      return 'отменена';
    case 'replaced':
      return 'старая редакция';
    case 'draft':
    case 'submitted':
    case 'returned':
    case 'withdrawn':
      return 'не утверждена';
  }
}

/** What has become of a publication, in a few words of its own row. */
export function fateText(fate: PublicationFate): string {
  switch (fate.kind) {
    case 'hangs':
      return 'висит';
    case 'replaced':
      return `заменено ${shortDate(fate.on)}`;
    case 'down':
      return `снято ${shortDate(fate.on)}`;
    case 'annulled':
      return 'аннулировано';
  }
}

/** «Стенд: 1 этаж», «Сайт: shi11.example»: a place as lists name it. */
export function placeText({ place, where }: Pick<Publication, 'place' | 'where'>): string {
  return `${place === 'stand' ? 'Стенд' : 'Сайт'}: ${where.trim()}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
