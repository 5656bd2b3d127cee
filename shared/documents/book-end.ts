// The end of the book: how many records and sheets, who signs for them (documents.md, «Journal»).
import type { Person } from '#shared/domain/person';
import { longDate } from '#shared/lib/iso-date';
import { numberInWords } from '#shared/lib/number-words';
import { counted, initialsFirst, NBSP, pluralForm } from '#shared/lib/text';
import { printedOn, type BookInput } from './book-facts';
import { TEXT_WIDTH } from './book-sheet';
import { mm } from './paper';
import { style } from './pdf-document';
import { inSentence } from './requisites';
import { beside, EMPTY_BLOCK, lines, space, stacked, type Block } from './typeset';

const BODY = style.serif(11);
const SMALL = style.serif(9);
const SHEETS = ['лист', 'листа', 'листов'] as const;
const SIGNATURE = '_'.repeat(18);
const NAME_BY_HAND = '_'.repeat(22);
const DATE = '«____» ______________ 20____ г.';

function line(text: string): Block {
  return stacked(lines(text, BODY, TEXT_WIDTH), space(5));
}

function countLine({ records }: BookInput): string {
  const annulled = records.filter((record) => record.annulled !== null).length;
  const of = annulled === 0 ? '' : `, из них аннулировано${NBSP}${annulled.toLocaleString('ru')}`;
  return `Всего записей: ${records.length.toLocaleString('ru')}${of}.`;
}

/** «В журнале пронумеровано и прошито 24 (двадцать четыре) листа.» */
function sheetsLine({ scope }: BookInput, sheets: number): string {
  const where = scope.kind === 'journal' ? 'В журнале' : 'В выписке';
  const words = `${sheets.toLocaleString('ru')} (${numberInWords(sheets)})`;
  return `${where} пронумеровано и прошито ${words} ${pluralForm(sheets, SHEETS)}.`;
}

function signer(office: string, person: Person | undefined): Block {
  const columns = [mm(92), mm(42), mm(50), mm(64)] as const;
  const name = person === undefined ? NAME_BY_HAND : initialsFirst(person.name);
  const texts = [office, SIGNATURE, name, DATE];
  return beside(
    texts.map((text, i) => ({ block: lines(text, BODY, columns[i] ?? 0), width: columns[i] ?? 0 })),
    mm(3),
  );
}

/** «Директор»; the office alone when nobody holds it. */
function officeOf(person: Person | undefined, office: string): string {
  const position = person?.position.trim() ?? '';
  return position === '' ? office : position;
}

function consultantOffice({ consultant }: BookInput): string {
  const position = officeOf(consultant, '');
  return position === '' ? 'Консультант' : `Консультант, ${inSentence(position)}`;
}

/** A journal is certified by the director and the consultant, an extract by the consultant alone. */
function signatures(input: BookInput): Block {
  const consultant = signer(consultantOffice(input), input.consultant);
  const stamp = lines('М.П.', BODY, TEXT_WIDTH);
  if (input.scope.kind !== 'journal') return stacked(consultant, space(14), stamp);
  const director = signer(officeOf(input.director, 'Директор'), input.director);
  return stacked(consultant, space(12), director, space(14), stamp);
}

/** Where the book can be compared with the program: the ledger's newest line at the time of printing. */
function sealText(input: BookInput): string {
  const sum = (input.head.hash.match(/.{1,4}/gu) ?? []).join(' ');
  const line = counted(input.head.seq, ['строка', 'строки', 'строк']);
  return `Напечатано из программы «Журнал консультанта» ${longDate(printedOn(input))} Журнал программы при печати: ${line}, контрольная сумма ${sum}`;
}

/** The block under the last row; it is never broken. @param sheets how many the book has */
export function endBlock(input: BookInput, sheets: number): Block {
  const { kind } = input.scope;
  return stacked(
    space(12),
    kind === 'record' ? EMPTY_BLOCK : line(countLine(input)),
    kind !== 'journal' ? line('Выписка верна.') : EMPTY_BLOCK,
    sheets === 1 ? EMPTY_BLOCK : line(sheetsLine(input, sheets)),
    space(12),
    signatures(input),
    space(10),
    lines(sealText(input), SMALL, TEXT_WIDTH),
  );
}
