// Whether a request is put correctly and constructively (п. 6).
import { says } from './support-preflight-language';
import type { RequestFacts, SpokenText } from './support-preflight-facts';

const INSULT =
  / (?:дурак\p{L}*|дурац\p{L}+|идиот\p{L}*|дебил\p{L}*|туп(?:ой|ые|ых|ым|ая|ое|о|ицы|изм)|безмозгл\p{L}*|криворук\p{L}*|рукожоп\p{L}*|бездельник\p{L}*|бездар\p{L}+|дармоед\p{L}*|лентя\p{L}+|урод(?:ы|ов)|сволоч\p{L}*|козлы|твар[иь]|хрен\p{L}*|херн\p{L}+|фигн\p{L}+|дерьм\p{L}*|гадост\p{L}*|отстой\p{L}*|убожеств\p{L}*|позор\p{L}*|бред(?:ятин\p{L}*|овый|овая)?|издева\p{L}+|безобрази\p{L}+|задолбал\p{L}*|достали|бесит\p{L}*|дурдом\p{L}*|шараг\p{L}*|шарашк\p{L}*|жулик\p{L}*|воры|спите там|ни стыда ни совести|за что вам (?:платят|деньги)|руки не (?:оттуда|из)|вы (?:там )?вообще (?:там )?\p{L}+)(?= )/u;

const THREAT =
  / (?:требу(?:ю|ем)|пожалу(?:юсь|емся)|в суд|подам в|подадим в|даю (?:вам )?(?:срок|сутки|час|день|два|три|неделю)|(?:в )?последн(?:ий раз|ее предупрежден\p{L}+)|сколько (?:еще )?можно|до каких пор|когда (?:уже|же|наконец)(?: уже| вы| это)?|жалоб[уы] (?:\p{L}+ )?(?:напиш|подад|подам|отправ|накат|будем)\p{L}*|(?:напиш|подад|подам|отправ|накат|будем)\p{L}* (?:\p{L}+ )?жалоб\p{L}*|(?:жал|пиш|напиш|обращ|обрат|подад|сообщ|пойд)\p{L}* (?:\p{L}+ )?в (?:прокурат|минобр|министерств|рособр|департамент|роскомнадзор|газет|сми|администрац)\p{L}*|иначе (?:\p{L}+ ){0,3}(?:жал|напиш|обрат|обращ|пойд|уйд|увол|расторг|откаж|пишем|пишу)\p{L}*|немедленно (?:исправ|сдела|почин|верн|реш|устран|ответ|прим|разбер)\p{L}*|(?:исправьте|сделайте|почините|верните|решите|устраните|ответьте|разберитесь) (?:\p{L}+ )?немедленно|чтобы (?:сегодня|завтра|к утру|через час) (?:же )?(?:все )?(?:было|работало|заработало))(?= )/u;

const MORE =
  / (?:еще|другой|второй|третий|следующий) (?:один |такой )?вопрос\p{L}* | заодно (?:\p{L}+ )?(?:подскаж|скаж|вопрос|помог|как|почему|объясн|хот)\p{L}* /u;
const JOINED =
  / (?:и еще|еще (?:и|не|нет|вот|у|почему|как|хот\p{L}+)|кроме того|кроме этого|помимо|заодно|а также|во вторых|второе|также (?:не|у|почему|как|нужно|прош\p{L}+)|и как|и почему|и где)(?= )/u;
/** Parts of the system that have nothing to do with each other. */
const AREAS: readonly RegExp[] = [
  / (?:отмет|оцен|посещаем|урок|домашн|поурочн|ктп)\p{L}*/u,
  / (?:расписани|замен|звонк)\p{L}*/u,
  / (?:парол|логин|войти|вход|входит|зайти|учетн|регистрац)\p{L}*/u,
  / (?:сообщени[яей]|чат|объявлени|рассылк|переписк)\p{L}*/u,
  / (?:отчет|выгруз|статистик)\p{L}*/u,
  / (?:зачисл|отчисл|перевест|перевод\p{L}* учени|прибыл|выбыл|движени)\p{L}*/u,
  / (?:питани|столов|меню столов)\p{L}*/u,
];

/** Names of schools and of papers that are written in capitals. */
const ABBREVIATION = /^(?:СНИЛС|К?Г?К?Г?ОУ|МБОУ|МКОУ|МАОУ|ГБОУ|КГБОУ|КГКОУ|ФГОС|ФГИС|ЕГЭ|АООП)$/u;
const QUOTED = /«[^«»]{0,200}»|"[^"]{0,200}"|“[^“”]{0,200}”/gu;

/** What a correct request has none of; each is said by itself. */
export function correctIssue({ matter, spokenTexts, texts }: RequestFacts): string | null {
  const insult = found(spokenTexts, INSULT);
  if (insult !== null)
    return `Уберите резкие слова («${insult}»): из-за них обращение вправе отклонить`;
  const threat = found(spokenTexts, THREAT);
  if (threat !== null)
    return `Уберите угрозы и требования («${threat}»): напишите, к какому дню нужен ответ и почему`;
  if (texts.some(isShouted))
    return 'Уберите сплошные заглавные буквы: так пишут на повышенных тонах';
  if (texts.some((text) => /!{2,}|\?{2,}|[!?]{3,}/u.test(text)))
    return 'Уберите повторённые «!» и «?»: достаточно одного знака';
  return isSeveral(matter)
    ? 'Здесь несколько вопросов о разном: на каждый нужно своё обращение'
    : null;
}

function found(texts: readonly SpokenText[], pattern: RegExp): string | null {
  for (const { words } of texts) {
    const match = pattern.exec(words);
    if (match !== null) return match[0].trim();
  }
  return null;
}

/** Two and more words in capitals, but for abbreviations and for what is quoted from a screen. */
function isShouted(text: string): boolean {
  const words = text.replace(QUOTED, ' ').match(/\p{L}+/gu) ?? [];
  const loud = words.filter(
    (word) => word.length >= 4 && word === word.toUpperCase() && !ABBREVIATION.test(word),
  );
  return loud.length >= 2 && loud.some((word) => /[А-ЯЁ]/u.test(word));
}

/** Several questions at once: it says so, or speaks of parts that have nothing to do with each other. */
function isSeveral(matter: SpokenText): boolean {
  if (says(matter, MORE)) return true;
  const areas = AREAS.filter((area) => says(matter, area)).length;
  const questions = matter.raw.match(/\?/gu)?.length ?? 0;
  const isListed = /(?:^|\n)\s*2[.)]\s/u.test(matter.raw);
  return areas >= 2 && (says(matter, JOINED) || questions >= 2 || isListed);
}
