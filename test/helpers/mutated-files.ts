import { strToU8 } from 'fflate';
import { inline, number, parts, sheetXml, workbook, zipped } from './workbooks';

/** Numbers that come in the same order for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HEADING = [
  '№ п/п',
  'Дата',
  'Время',
  'ФИО',
  'Должность',
  'Способ',
  'Тема',
  'Вопрос',
  'Ответ',
  'Итог',
];

function row(i: number): readonly string[] {
  const who = i % 2 === 0 ? 'Ёлкина Мария Петровна' : 'Щербак Пётр Ильич';
  const day = String(1 + (i % 28)).padStart(2, '0');
  return [
    String(i + 1),
    `${day}.09.2025`,
    '14:30',
    who,
    'учитель',
    'лично',
    'учёт расписания',
    `Вопрос «${i}»;\nвторая строка`,
    'Показано, "где" менять.',
    'решено',
  ];
}

const ROWS = Array.from({ length: 20 }, (_v, i) => row(i));
const SHEET = sheetXml([
  HEADING.map(inline),
  ...ROWS.map((cells, i) => [number(i + 1), number(45_901 + i, 1), ...cells.slice(2).map(inline)]),
]);

function csv(delimiter: string): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return [HEADING, ...ROWS].map((cells) => cells.map(quoted).join(delimiter)).join('\r\n');
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i += 1) {
    bytes[2 + i * 2] = text.charCodeAt(i) & 0xff;
    bytes[3 + i * 2] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

/** Good files of every kind that mutations begin with. */
const SEEDS: readonly Uint8Array[] = [
  workbook([SHEET]),
  workbook([SHEET, SHEET], { 'xl/sharedStrings.xml': '<sst><si><t>а</t></si></sst>' }),
  strToU8(`\uFEFF${csv(';')}`),
  strToU8(csv(',')),
  utf16(csv('\t')),
];

/** Signs that mean something to one of the readers. */
const SIGNS = [
  '"',
  ';',
  '\n',
  '<',
  '>',
  '&',
  '&#x0;',
  '<!DOCTYPE x>',
  '<![CDATA[',
  '--',
  '\u0000',
  'PK',
  '_x0000_',
  '99999999',
  '-1',
  '1e308',
  '""',
  '<row r="1">',
  ']]>',
];

/** One of endless spoilt files: bytes flipped, cut, doubled, put in; in workbooks the parts inside as well. */
export function mutatedFile(seed: number): Uint8Array {
  const random = seeded(seed);
  const pick = (n: number): number => Math.floor(random() * n);
  if (random() < 0.5) {
    return mutate(SEEDS[pick(SEEDS.length)] ?? new Uint8Array(), pick, 1 + pick(20));
  }
  // A good zip around a spoilt part goes further than a spoilt zip.
  const files = parts([SHEET], { 'xl/sharedStrings.xml': '<sst><si><t>а</t></si></sst>' });
  const names = Object.keys(files);
  const name = names[pick(names.length)] ?? '';
  files[name] = mutate(files[name] ?? new Uint8Array(), pick, 1 + pick(10));
  return zipped(files);
}

function mutate(bytes: Uint8Array, pick: (n: number) => number, times: number): Uint8Array {
  let mutated: Uint8Array = bytes.slice();
  for (let i = 0; i < times; i += 1) mutated = once(mutated, pick);
  return mutated;
}

function once(bytes: Uint8Array, pick: (n: number) => number): Uint8Array {
  const at = pick(bytes.length + 1);
  const length = pick(Math.min(2_000, bytes.length - at + 1));
  switch (pick(6)) {
    case 0:
      return replaced(bytes, at, 0, Uint8Array.of(pick(256)));
    case 1:
      return replaced(bytes, at, length, new Uint8Array());
    case 2:
      return replaced(bytes, at, 0, bytes.slice(at, at + length));
    case 3:
      return replaced(bytes, at, 0, strToU8(SIGNS[pick(SIGNS.length)] ?? ''));
    case 4:
      return replaced(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << pick(8))));
    default:
      return replaced(bytes, at, Math.min(4, length), Uint8Array.of(255, 255, 255, 255));
  }
}

function replaced(bytes: Uint8Array, at: number, length: number, put: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.length - Math.min(length, bytes.length - at) + put.length);
  made.set(bytes.subarray(0, at));
  made.set(put, at);
  made.set(bytes.subarray(Math.min(bytes.length, at + length)), at + put.length);
  return made;
}
