import { numberText } from '#shared/domain/consultation';
import { periodInWords } from '#shared/domain/filter-words';
import { longDate } from '#shared/lib/iso-date';
import { counted, initialsFirst, NBSP } from '#shared/lib/text';
import { bookTitle, daysOf, printedOn, type BookInput } from './book-facts';
import { bookPage, placed, SHEET, TEXT_HEIGHT, TEXT_WIDTH } from './book-sheet';
import { mm } from './paper';
import { style, type PdfPage, type TypeStyle } from './pdf-document';
import { inSentence, orderText, schoolName } from './requisites';
import { beside, EMPTY_BLOCK, lines, space, stacked, type Block } from './typeset';

const BODY = style.serif(12);
const SMALL = style.serif(10);

function centred(text: string, type: TypeStyle): Block {
  return lines(text, { ...type, alignment: 'center' }, TEXT_WIDTH);
}

/** «за период с 1 сентября 2026 г. по 31 мая 2027 г.», with the filters under it. */
function scopeBlock({ scope }: BookInput): Block {
  if (scope.kind === 'record') return EMPTY_BLOCK;
  const words = periodInWords(scope.from, scope.to);
  const filters =
    scope.kind === 'journal' || scope.filters.length === 0
      ? EMPTY_BLOCK
      : centred(
          `Отобраны записи: ${scope.filters
            .map(({ term, value }) => `${term.toLowerCase()}${NBSP}— ${value}`)
            .join('; ')}`,
          BODY,
        );
  return stacked(centred(words, style.serif(14)), space(10), filters);
}

const FACT_NAME = mm(62);

function fact(name: string, text: string): Block {
  const width = TEXT_WIDTH - FACT_NAME - mm(4);
  return beside(
    [
      { block: lines(name, BODY, FACT_NAME), width: FACT_NAME },
      { block: lines(text, BODY, width), width },
    ],
    mm(4),
  );
}

/** «А.С. Ковалёва, учитель информатики, приказ от 01.09.2026 № 75»; a line to write on while nobody is named. */
function consultantText(input: BookInput): string {
  const { consultant } = input;
  const name = consultant === undefined ? '_'.repeat(40) : initialsFirst(consultant.name);
  const parts = [name, inSentence(consultant?.position ?? ''), orderText(input.school.order)];
  return parts.filter((part) => part.trim() !== '').join(', ');
}

/** «300 записей, с № 1 по № 300». */
function countText({ records }: BookInput): string {
  const count = counted(records.length, ['запись', 'записи', 'записей']);
  const own = records.filter(({ number }) => number !== null && number.series !== 'imported');
  const [first, last] = [own[0], own.at(-1)];
  const years = new Set(own.map(({ number }) => `${number?.series ?? ''} ${number?.year ?? 0}`));
  if (first === undefined || last === undefined || years.size > 1 || own.length < 2) return count;
  const numbers = own.map(({ number }) => number?.n ?? 0);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return `${count}, с №${NBSP}${low} по №${NBSP}${high}`;
}

/** Begun, ended, how many: as on the cover of a journal; an extract begins and ends nothing. */
function factsBlock(input: BookInput, sheets: number): Block {
  const days = daysOf(input);
  const [begun, ended] =
    input.scope.kind === 'journal' ? ['Начат', 'Окончен'] : ['Первая запись', 'Последняя запись'];
  const rows = [
    fact(begun, days === null ? '' : longDate(days[0])),
    fact(ended, days === null ? '' : longDate(days[1])),
    fact('Записей', countText(input)),
    fact('Листов', sheets.toLocaleString('ru')),
    fact('Ответственный за консультирование', consultantText(input)),
  ];
  return stacked(...rows.flatMap((row) => [row, space(4)]));
}

/** The first sheet: whose journal, of what time, what was chosen, how many sheets. */
export function titlePage(input: BookInput, sheets: number): PdfPage {
  const upper = centred(schoolName(input.school), style.serif(14));
  const middle = stacked(
    centred(bookTitle(input.scope).toUpperCase(), style.heading(28)),
    space(6),
    centred('по работе в информационной системе «Дневник.ру»', style.serif(14)),
    space(16),
    scopeBlock(input),
  );
  const lower = stacked(
    factsBlock(input, sheets),
    space(8),
    lines(
      `Напечатано из программы «Журнал консультанта» ${longDate(printedOn(input))}`,
      SMALL,
      TEXT_WIDTH,
    ),
  );
  const free = TEXT_HEIGHT - upper.height - middle.height - lower.height;
  const above = Math.max(0, free * 0.45);
  const tops = [SHEET.top, SHEET.top + upper.height + above];
  return bookPage(
    [
      placed(upper.nodes, SHEET.left, tops[0] ?? 0),
      placed(middle.nodes, SHEET.left, tops[1] ?? 0),
      placed(lower.nodes, SHEET.left, SHEET.height - SHEET.bottom - lower.height),
    ],
    1,
  );
}

/** What stands above the table when one record is printed. */
export function recordHeading(input: BookInput): Block {
  const [record] = input.records;
  const words =
    record === undefined ? '' : `запись ${numberText(record.number)} от ${longDate(record.date)}`;
  return stacked(
    centred(schoolName(input.school), style.serif(12)),
    space(10),
    centred(bookTitle(input.scope).toUpperCase(), style.heading(16)),
    space(3),
    centred(words, style.serif(12)),
    space(12),
  );
}
