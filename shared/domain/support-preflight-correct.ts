// Whether a request is put correctly and constructively (п. 6).
import { says, spoken } from './support-preflight-language';
import type { RequestFacts, SpokenText } from './support-preflight-facts';

const INSULT =
  / (?:дурак\p{L}*|дурац\p{L}+|идиот\p{L}*|дебил\p{L}*|туп(?:ой|ые|ых|ым|ая|ое|о|ицы|изм)|безмозгл\p{L}*|криворук\p{L}*|рукожоп\p{L}*|бездельник\p{L}*|бездар\p{L}+|дармоед\p{L}*|лентя\p{L}+|урод(?:ы|ов)|сволоч\p{L}*|козлы|твар[иь]|хрен\p{L}*|херн\p{L}+|фигн\p{L}+|дерьм\p{L}*|гадост\p{L}*|отстой\p{L}*|убожеств\p{L}*|позор\p{L}*|бред(?:ятин\p{L}*|овый|овая)?|издева\p{L}+|безобрази\p{L}+|задолбал\p{L}*|(?:вы|уже|просто|совсем|нас|меня|всех) достали|достали (?:уже|нас|меня|всех)|бесит\p{L}*|дурдом\p{L}*|шараг\p{L}*|шарашк\p{L}*|жулик\p{L}*|воры|спите там|ни стыда ни совести|за что вам (?:платят|деньги)|руки не (?:оттуда|из)|вы (?:там )?вообще (?:там )?(?!(?:не )?(?:авториз|зарегистр|привяз|состо|вош|име))\p{L}+)(?= )/u;

/** Whoever is above support, and the press. */
const ABOVE = 'прокурат|минобр|министерств|рособр|роскомнадзор|газет|сми';
/** Among them those that a school writes to every day. */
const ANY_OFFICE = `${ABOVE}|департамент|администрац`;

/** First persons alone: «обращение в департамент не отправляется» threatens nobody. */
const THREAT = new RegExp(
  ` (?:${[
    'требу(?:ю|ем)|пожалу(?:юсь|емся)|в суд|подам в|подадим в',
    'даю (?:вам )?(?:срок|сутки|час|день|два|три|неделю)|последн(?:ее|им) предупрежден\\p{L}+',
    'последний раз (?:вас )?(?:предупрежда|обраща)(?:ю|ем|юсь|емся)|последний раз (?:вас )?(?:прошу|просим|пишу|пишем)',
    '(?:предупреждаю|предупреждаем|прошу|просим|пишу|обращаюсь|обращаемся) (?:вас )?в последний раз',
    'сколько (?:еще )?можно|до каких пор|когда (?:уже|же|наконец) вы|когда (?:же|наконец) (?:уже|это)',
    'когда (?:уже|же|наконец) (?:\\p{L}+ ){0,2}(?:почин(?:ите|ят)|исправ(?:ите|ят)|сдела(?:ете|ют)|ответ(?:ите|ят)|верн(?:ете|ут)|разбер(?:етесь|утся)|заработает|будет работать)',
    'жалоб[уы] (?:\\p{L}+ )?(?:напиш|подад|подам|отправ|накат|будем)\\p{L}*',
    '(?:напиш|подад|подам|отправ|накат|будем)\\p{L}* (?:\\p{L}+ )?жалоб\\p{L}*',
    `(?:напишу|напишем|обращусь|обратимся|сообщу|сообщим|пойду|пойдем) (?:\\p{L}+ )?в (?:${ANY_OFFICE})\\p{L}*`,
    `(?:жаловаться|жалоб\\p{L}*) (?:\\p{L}+ )?в (?:${ANY_OFFICE})\\p{L}*`,
    `(?:буду|будем|вынужден\\p{L}*) (?:\\p{L}+ )?(?:обратиться|обращаться|написать|писать) в (?:${ANY_OFFICE})\\p{L}*`,
    `(?:обратиться|обращаться) в (?:${ABOVE})\\p{L}*`,
    `(?:пишу|пишем|обращаюсь|обращаемся|жалуюсь|жалуемся) (?:\\p{L}+ )?в (?:${ABOVE})\\p{L}*`,
    'иначе (?:\\p{L}+ ){0,3}(?:жал|напиш|обрат|обращ|пойд|уйд|увол|расторг|откаж|пишем|пишу)\\p{L}*',
    'немедленно (?:исправ|сдела|почин|верн|реш|устран|ответ|прим|разбер)\\p{L}*',
    '(?:исправьте|сделайте|почините|верните|решите|устраните|ответьте|разберитесь) (?:\\p{L}+ )?немедленно',
    'чтобы (?:сегодня|завтра|к утру|через час) (?:же )?(?:все )?(?:было|работало|заработало)',
  ].join('|')})(?= )`,
  'u',
);

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

/** What a correct request has none of; each is said by itself. What a screen says in quotes isn't the sender's. */
export function correctIssue({ matter, spokenTexts, texts }: RequestFacts): string | null {
  const own = spokenTexts.map(({ raw }) => spoken(raw.replace(QUOTED, ' ')));
  const insult = found(own, INSULT);
  if (insult !== null)
    return `Уберите резкие слова («${insult}»): из-за них обращение вправе отклонить`;
  const threat = found(own, THREAT);
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

function found(texts: readonly string[], pattern: RegExp): string | null {
  for (const words of texts) {
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
