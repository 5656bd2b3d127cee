// «Лист ключа руководителя»: signed by hand and kept, so that approvals can be compared with it.
import { KEY_REASON_WORDS, type DirectorKey } from '#shared/domain/director-key';
import type { School } from '#shared/domain/school';
import { dateAt, longDate, shortDate, timeAt, type Moment } from '#shared/lib/iso-date';
import { initialsFirst, NBSP } from '#shared/lib/text';
import { signatures, type Signers } from './key-sheet-signatures';
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument, type TypeStyle } from './pdf-document';
import { qrBlock, qrName } from './qr';
import { beside, EMPTY_BLOCK, lines, rule, space, stacked, type Block } from './typeset';

/** A key of the director's with what main knows of it. */
export interface KeyFacts {
  readonly key: DirectorKey;
  /** When it was made. */
  readonly at: Moment;
  /** SHA-256 of the raw public key, hex. */
  readonly fingerprint: string;
  /** Fingerprint of the key before it; null for the first one. */
  readonly previous: string | null;
}

/** What a key sheet shows. */
export interface KeySheetInput extends KeyFacts {
  readonly school: School;
  /** Name of the consultant, who signs that the sheet was seen; blank while nobody is named. */
  readonly consultant: string;
}

const TITLE = 'Лист ключа руководителя';
/** It's kept as long as the documents that name it: the margin of long storage on the left. */
const MARGINS = { left: mm(30), right: mm(15), top: mm(20), bottom: mm(20) } as const;
const WIDTH = PAPER_SIZE.A4.width - MARGINS.left - MARGINS.right;
const ROOM = PAPER_SIZE.A4.height - MARGINS.top - MARGINS.bottom - 3;
/** Sizes of the text, points; smaller ones only for very long names. */
const SIZES = [13, 12, 11, 10] as const;
/** Sizes where one sheet doesn't hold it. */
const SIZES_OF_TWO = [12, 11, 10, 9, 8] as const;

/** What is said, in the order of the questions that one asks. */
const WORDS = {
  purpose:
    'Этим ключом программа «Журнал консультанта» отмечает графики и отчёты, которые руководитель утвердил в ней своим паролем. Пароль знает только руководитель; на этом листе его не пишут.',
  compare:
    'Начало отпечатка стоит на каждом документе, утверждённом в программе. Если оно совпадает с этим листом, документ утверждён этим ключом; если нет, спросите руководителя.',
  law: 'Отметка программы не является квалифицированной электронной подписью (Федеральный закон от 06.04.2011 № 63-ФЗ) и не заменяет собственноручную подпись.',
  keep: 'Лист подписывают от руки и хранят в сейфе. Если пароль забыт или руководитель сменился, создают новый ключ и новый лист; прежний лист остаётся: по нему проверяют прежние документы.',
  previous: 'Отпечаток прежнего ключа:',
} as const;

function centred(text: string, type: TypeStyle): Block {
  return lines(text, { ...type, alignment: 'center' }, WIDTH);
}

function fact(label: string, text: string, size: number): Block {
  const first = mm(34);
  const gap = mm(3);
  return beside(
    [
      { block: lines(label, style.serif(size), first), width: first },
      { block: lines(text, style.serif(size), WIDTH - first - gap), width: WIDTH - first - gap },
    ],
    gap,
  );
}

function facts({ school, key, at }: KeySheetInput, size: number): Block {
  const day = longDate(dateAt(Date.parse(at), school.timeZone));
  const rows = [
    ['Руководитель', [key.name, key.position].filter((part) => part.trim() !== '').join(', ')],
    ['Ключ создан', `${day}, ${timeAt(Date.parse(at), school.timeZone)}`],
    ['Причина', KEY_REASON_WORDS[key.reason]],
  ] as const;
  return stacked(
    ...rows
      .filter(([, text]) => text !== '')
      .flatMap(([label, text]) => [fact(label, text, size), space(size * 0.25)]),
  );
}

/** Groups of four signs as people compare them. */
function groupsOf(fingerprint: string): readonly string[] {
  return fingerprint.match(/.{1,4}/gu) ?? [];
}

const GROUPS_IN_ROW = 4;

/** The whole fingerprint in large groups, four in a row. */
function largeFingerprint(fingerprint: string): Block {
  const type = style.strong(24);
  const groups = groupsOf(fingerprint);
  const width = WIDTH / GROUPS_IN_ROW;
  const rows = Array.from({ length: Math.ceil(groups.length / GROUPS_IN_ROW) }, (_, row) =>
    groups.slice(row * GROUPS_IN_ROW, (row + 1) * GROUPS_IN_ROW),
  );
  return stacked(
    rule(WIDTH, 1.2),
    space(5),
    ...rows.map((row) =>
      beside(
        row.map((group) => ({
          block: lines(group, { ...type, alignment: 'center' }, width),
          width,
        })),
        0,
      ),
    ),
    space(5),
    rule(WIDTH, 1.2),
  );
}

function paragraph(text: string, size: number): Block {
  return stacked(lines(text, style.serif(size), WIDTH), space(size * 0.5));
}

function previousKey(previous: string | null, size: number): Block {
  if (previous === null) return EMPTY_BLOCK;
  const groups = groupsOf(previous).join(NBSP.repeat(2)).split(NBSP.repeat(2));
  const half = Math.ceil(groups.length / 2);
  return stacked(
    lines(WORDS.previous, style.serif(size), WIDTH),
    lines(groups.slice(0, half).join(NBSP), style.text(size), WIDTH),
    lines(groups.slice(half).join(NBSP), style.text(size), WIDTH),
    space(size * 0.5),
  );
}

/** What a telephone shows: school, date of the key, the whole fingerprint. */
export function keyQrText({ school, at, fingerprint }: KeySheetInput): string {
  const name = qrName(school.shortName.trim() === '' ? school.fullName : school.shortName);
  return [
    ...(name === '' ? [] : [name]),
    `Ключ руководителя от ${shortDate(dateAt(Date.parse(at), school.timeZone))}`,
    `SHA-256 ${fingerprint}`,
  ].join('\n');
}

function upperPart(input: KeySheetInput, size: number): Block {
  const { school, fingerprint, previous } = input;
  const name = school.fullName.trim() === '' ? school.shortName : school.fullName;
  return stacked(
    centred(name, style.serif(size)),
    space(size * 1.2),
    centred(TITLE, style.heading(20)),
    centred('для утверждения документов в программе «Журнал консультанта»', style.serif(size)),
    space(size * 1.2),
    facts(input, size),
    space(size * 0.6),
    lines('Отпечаток ключа (SHA-256)', style.heading(size), WIDTH),
    space(4),
    largeFingerprint(fingerprint),
    space(size),
    ...[WORDS.purpose, WORDS.compare, WORDS.law, WORDS.keep].map((text) => paragraph(text, size)),
    previousKey(previous, size),
  );
}

function lowerPart({ key, consultant, ...input }: KeySheetInput, size: number): Block {
  const signers: Signers = {
    position: key.position.trim() === '' ? 'Директор' : key.position,
    director: initialsFirst(key.name),
    consultant: initialsFirst(consultant),
  };
  const code = qrBlock(keyQrText({ ...input, key, consultant }), 'A4');
  return signatures(signers, code, size, WIDTH);
}

/** All of it in the largest type that goes on the sheet, the signatures and the code at its foot. */
function oneSheet(input: KeySheetInput, size: number): readonly Block[] | undefined {
  const [upper, lower] = [upperPart(input, size), lowerPart(input, size)];
  const left = ROOM - upper.height - lower.height;
  return left < size ? undefined : [stacked(upper, space(left), lower)];
}

/** The signatures on a sheet of their own, which names the key again. */
function twoSheets(input: KeySheetInput, size: number): readonly Block[] | undefined {
  const [upper, lower] = [upperPart(input, size), lowerPart(input, size)];
  const again = stacked(
    lines(`${TITLE}, лист${NBSP}2`, style.heading(size), WIDTH),
    space(size * 0.5),
    largeFingerprint(input.fingerprint),
    space(size * 2),
  );
  if (upper.height > ROOM || again.height + lower.height > ROOM) return undefined;
  return [upper, stacked(again, lower)];
}

function firstMade<T>(
  sizes: readonly number[],
  make: (size: number) => T | undefined,
): T | undefined {
  for (const size of sizes) {
    const made = make(size);
    if (made !== undefined) return made;
  }
  return undefined;
}

function sheets(input: KeySheetInput): readonly Block[] {
  const made =
    firstMade(SIZES, (size) => oneSheet(input, size)) ??
    firstMade(SIZES_OF_TWO, (size) => twoSheets(input, size));
  if (made === undefined) throw new Error('a key sheet is larger than its paper');
  return made;
}

/** The key sheet, one A4 unless names are very long. The same key gives the same sheet. */
export function keySheet(input: KeySheetInput): PdfDocument {
  return {
    pageSize: PAPER_SIZE.A4,
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    info: {
      title: TITLE,
      subject: 'Ключ для утверждения документов в программе «Журнал консультанта»',
      author: input.school.shortName,
    },
    created: input.at,
    content: sheets(input).map(({ nodes }, i) => ({
      stack: nodes,
      ...(i === 0 ? {} : { pageBreak: 'before' as const }),
    })),
  };
}

const TWO_SHEETS =
  'Названия такие длинные, что одного листа не хватило: подписи на втором. Храните оба листа вместе.';

/** What is blank or unusual on a key sheet, as sentences for the preview. */
export function keySheetWarnings(input: KeySheetInput): readonly string[] {
  const { school, key, consultant } = input;
  return [
    ...(school.fullName.trim() === '' && school.shortName.trim() === ''
      ? ['Не заполнено название школы. Откройте «Настройки → Школа».']
      : []),
    ...(key.name.trim() === ''
      ? ['При создании ключа руководитель не был назван: впишите фамилию и инициалы от руки.']
      : []),
    ...(consultant.trim() === ''
      ? ['Консультант не назначен: впишите его фамилию и инициалы от руки.']
      : []),
    ...(sheets(input).length > 1 ? [TWO_SHEETS] : []),
  ];
}
