import { foldText } from '#shared/lib/text';

// Words as stems: Russian endings are left open. All patterns read a text once, without going back over it.

/** Says that something is wrong, and nothing of what. */
export const VAGUE =
  / (?:(?:вообще |совсем |опять |снова |тоже )?(?:не ?работа\p{L}*|не ?(?:получа|выход)\p{L}*|не ?(?:могу|можем|может)|неисправ\p{L}*|глюч\p{L}*|глюк\p{L}*|тормоз\p{L}*|вис(?:нет|ит)|завис\p{L}*|лага\p{L}*|сбо[йия]\p{L}*|слома\p{L}*|проблем\p{L}*|неполадк\p{L}*|беда|кошмар)|(?:ничего|нечего|никто|ни ?че) (?:не )?\p{L}+|(?:все|всё) (?:сломал\p{L}*|пропал\p{L}*|слете\p{L}*|завис\p{L}*|плохо|криво)|как (?:всегда|обычно)|что ?то (?:не ?так|не ?то|случилось|странн\p{L}*)|как(?:ая|ие|ой|ое) ?то \p{L}+|(?:сделайте|разберитесь|помогите|исправьте|почините|посмотрите)(?: (?:что ?нибудь|пожалуйста|с этим))?)(?= )/gu;

/** Words that say nothing by themselves. */
const EMPTY = new Set(
  (
    'без был была были было быть вас ваш ваша весь все всё вот где для его если есть еще еще_раз или как когда кто мне меня мой моя ' +
    'наш наша нам нас нет она они оно опять очень под при просто раз сам сейчас снова так также там тоже только тут уже что чтобы это ' +
    'этот эта эти этого этом том того тем чем быть будет который которая которые можно нужно надо почему здравствуйте добрый день утро вечер ' +
    'пожалуйста спасибо прошу просьба подскажите скажите помочь помощь срочно вопрос проблема ошибка дневник дневнике дневника дневником ' +
    'дневникру днивник ру сайт сайте сайта система системе системы программа программе программы электронный электронном электронного ' +
    'портал портале компьютер компьютере интернет интернете везде нигде никак ничего никто всегда постоянно нормально хорошо плохо'
  ).split(' '),
);

/** The words of a text, folded, each between single spaces; « » when there are none. */
export function spoken(text: string): string {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** How many different words of a spoken text say something; forms of a word are one. */
export function detailsIn(words: string): number {
  const rest = words.replace(VAGUE, ' ').split(' ');
  const telling = rest.filter((word) => word.length > 2 && !EMPTY.has(word));
  return new Set(telling.map((word) => word.slice(0, 5))).size;
}

/** True when a spoken text has a word or a phrase. */
export function says({ words }: { readonly words: string }, pattern: RegExp): boolean {
  return words.search(pattern) >= 0;
}
