import { foldText } from '#shared/lib/text';

// Words as stems: Russian endings are left open, «ё» is «е». A spoken text has one space around each word, so that
// ` журнал` begins a word and ` суд ` is a whole one. No pattern goes back over more than a few words.

/** Says that something is wrong, and nothing of what. */
export const VAGUE = new RegExp(
  [
    'не ?р[ао]бот\\p{L}*',
    'не (?:пашет|фурыч\\p{L}*|функционир\\p{L}*)',
    'не ?(?:получ|выход)\\p{L}*',
    'не ?(?:могу|можем|может)',
    '(?:ничего|ничиво|нечего|ни ?че|ниче) не (?:открыв|откры|груз|загруж|получ|выход|вид|понят|могу|сохран)\\p{L}*',
    '(?:глюч|глюк|тормоз|лага|лаги|неисправ|неполадк|поломк|сломал|проблем|кошмар|баг)\\p{L}*',
    'сбо[йияею]\\p{L}*',
    '(?:за)?вис(?:нет|ает|ло|ла|ли|ит)',
    'все (?:пропал|слетел|завис|плохо|криво|исчез)\\p{L}*',
    'как (?:всегда|обычно)',
    'что то (?:не так|не то|случил\\p{L}*|странн\\p{L}*)',
    'как(?:ая|ие|ой|ое|ую) то \\p{L}+',
    '(?:сделайте|разберитесь|помогите|исправьте|почините|посмотрите|примите меры)(?: что нибудь| пожалуйста)?',
  ]
    .map((each) => ` ${each}(?= )`)
    .join('|'),
  'gu',
);

/** Beginnings of words that say nothing by themselves: greetings, the system as a whole, «ошибка», «проблема». */
const EMPTY_STEM =
  /^(?:ошибк|проблем|дневник|днивник|сайт|систем|программ|электрон|портал|компьютер|интернет|помощ|помог|помоч|пожалуйст|спасиб|здравств|подскаж|скажи|вопрос|срочн|уважаем|коллег|нормальн|плох|хорош|заран|добр|работ|прош[уе]|просьб|момент|ситуаци|непонятн|вообще|ничего|кажд|всегда|постоянн|сегодн|вчера|немедл|верните)/u;

/** Words without a meaning of their own. */
const EMPTY = new Set(
  (
    'без был была были было быть вам вас ваш ваша ваше весь все всё вот где для его если есть еще ей ему или их как когда который ' +
    'которая которые кто мне меня мой моя моей наш наша нам нас него нее нет ни они она оно опять очень под при просто сам ' +
    'сейчас снова так также там тоже только тут уже что чтобы чего это этот эта эти этого этом том тогда того тем чем будет ' +
    'можно нужно надо почему день утро вечер всем всех везде нигде никак никто никому либо хотя вдруг потом затем после перед ' +
    'раз про через над между такой такая такое такие другой ру тот вы мы даже лишь ведь'
  ).split(' '),
);

/** The words of a text, folded, each between single spaces; one space when there are none. */
export function spoken(text: string): string {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? ' ' : ` ${words.join(' ')} `;
}

/**
 * How many different words of a spoken text say something; forms of a word are one.
 * @param empty beginnings of words that say nothing in this field
 */
export function detailsIn(words: string, empty?: RegExp): number {
  const telling = words
    .replace(VAGUE, ' ')
    .split(' ')
    .filter((word) => word.length > 2 && !EMPTY.has(word) && !EMPTY_STEM.test(word))
    .filter((word) => empty?.test(word) !== true);
  return new Set(telling.map((word) => word.slice(0, 5))).size;
}

/** True when a spoken text says only that something is wrong, somewhere in it. */
export function isVague(words: string): boolean {
  return words.search(VAGUE) >= 0;
}

/** True when a spoken text has a word or a phrase. */
export function says({ words }: { readonly words: string }, pattern: RegExp): boolean {
  return words.search(pattern) >= 0;
}
