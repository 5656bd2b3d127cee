// «Страница для сайта»: an edition as one self-contained web page (п. 2.2; documents.md, «Web page»).
import { editionText } from '#shared/domain/schedule';
import { longDate } from '#shared/lib/iso-date';
import { initialsFirst, NBSP, tidyBreaks } from '#shared/lib/text';
import { draftWords, type EditionFile } from './edition-file';
import { markup, NOTHING, when, type Markup } from './html-text';
import { holders, nobodyThere, topics } from './page-people';
import { PAGE_STYLE } from './page-style';
import { exceptionTable, weekTables } from './page-tables';
import { POSTER_HEADING, validityText } from './poster-head';
import { approvalTexts, officeText, stampDate } from './poster-mark';
import { schoolName } from './requisites';

/** Longer ones are cut by what shows them: tabs, results of a search. */
const LONGEST_TITLE = 60;
/** Nothing but its own style: neither scripts nor requests, should anybody put some in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The whole file as text; its bytes are UTF-8. The same edition gives the same file. */
export function schedulePage(input: EditionFile): string {
  const { content } = input;
  const page = markup`<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="description" content="${`${POSTER_HEADING} по ИС «Дневник.ру». ${validityText(content)}`}">
<title>${titleText(input)}</title>
<style>${{ kind: 'html', text: PAGE_STYLE }}</style>
</head>
<body>
<main class="grafik">
${plates(input)}${head(input)}
<section aria-labelledby="grafik-who">
<h2 id="grafik-who">Кто консультирует</h2>
${holders(content)}
</section>
<section aria-labelledby="grafik-week">
<h2 id="grafik-week">Дни и часы приёма</h2>
${weekTables(input)}
</section>
${when(content.exceptions.length > 0, () => exceptionTable(content))}${topics(content)}
<section aria-labelledby="grafik-nobody">
<h2 id="grafik-nobody">Если консультанта нет на месте</h2>
${nobodyThere(content)}
</section>
${foot(input)}
</main>
</body>
</html>
`;
  return page.text;
}

function titleText({ content }: EditionFile): string {
  const title = `${POSTER_HEADING} — ${content.school.shortName.trim()}`;
  const isWhole = content.school.shortName.trim() !== '' && title.length <= LONGEST_TITLE;
  return isWhole ? title : POSTER_HEADING;
}

/** What is said first of an edition that isn't to be relied on. */
function plates(input: EditionFile): Markup {
  const draft = draftWords(input);
  return markup`${when(
    input.isExample,
    () => markup`<p class="grafik-plate"><strong>ПРИМЕР</strong> Школа и люди на этой странице придуманы.</p>
`,
  )}${
    draft === null
      ? NOTHING
      : markup`<p class="grafik-plate"><strong>${draft.word}</strong> ${draft.why} На${NBSP}сайте не${NBSP}размещать.</p>
`
  }`;
}

function head({ content, mark }: EditionFile): Markup {
  const { school } = content;
  const where = [school.address, school.site].filter((part) => part.trim() !== '').join(' · ');
  const name = tidyBreaks(schoolName(school));
  return markup`<header>
${when(
  name.trim() !== '',
  () => markup`<p class="grafik-school">${name}</p>
`,
)}<h1>${POSTER_HEADING}</h1>
<p>Помощь сотрудникам и родителям при работе в ИС «Дневник.ру»</p>
<p><strong>${validityText(content)}</strong></p>
${when(
  where !== '',
  () => markup`<p class="grafik-quiet">${where}</p>
`,
)}${mark.kind === 'approved' ? stamp(content, mark) : NOTHING}</header>`;
}

/** The approval, in the order of its stamp; what a hand signs is on the original. */
function stamp(
  { school }: EditionFile['content'],
  mark: Extract<EditionFile['mark'], { kind: 'approved' }>,
): Markup {
  const name = initialsFirst(mark.director.name).trim();
  const lines = [
    'УТВЕРЖДАЮ',
    officeText(mark.director, school.shortName),
    name,
    stampDate(mark.on),
  ].filter((line) => line !== '');
  return markup`<div class="grafik-stamp">
${lines.map(
  (line) => markup`<p>${line}</p>
`,
)}${approvalTexts(mark).map(
    (line) => markup`<p class="grafik-quiet">${line}</p>
`,
  )}</div>
`;
}

function foot({ content, mark }: EditionFile): Markup {
  const name = content.school.shortName.trim();
  const words = `${editionText(content)}${name === '' ? '' : ` · ${name}`}`;
  if (mark.kind !== 'approved')
    return markup`<footer>
<p>${words}</p>
</footer>`;
  const sum = (mark.checksum.match(/.{1,4}/gu) ?? []).join(' ');
  return markup`<footer>
<p>${words}. График утверждён ${longDate(mark.on)}</p>
<p class="grafik-quiet">Контрольная сумма (SHA-256): <code>${sum}</code></p>
</footer>`;
}
