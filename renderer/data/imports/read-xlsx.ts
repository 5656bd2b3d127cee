import { isDateFormat } from './excel-values';
import { CELL_LIMIT, DAMAGED, PART_LIMIT, TableFault, TOO_MUCH_TEXT, TEXT_TOTAL } from './limits';
import { readSheet } from './read-sheet';
import type { OnProgress, Table } from './table';
import { XmlReader, type XmlListener } from './xml';
import { Zip } from './zip';

/*
 * A workbook, read strictly with the inflater that the program has anyway. The installed reader of workbooks unpacks
 * whole parts before anybody can count them and hands document types on to its XML parser, so that a small
 * file can fill the memory; here every limit is kept while a part is being unpacked. Formulas are never evaluated: their last
 * values stand beside them.
 */

/** A workbook whose sheets are read one by one. */
export interface Workbook {
  readonly sheets: readonly string[];
  /** @throws TableFault */
  read(sheet: number, onProgress: OnProgress): Table;
}

interface SheetPlace {
  readonly name: string;
  readonly part: string;
}

/** Opens a workbook: its list of sheets, texts and formats. @throws TableFault */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const zip = new Zip(bytes);
  const { places, is1904 } = readPlaces(zip);
  if (places.length === 0) throw new TableFault(DAMAGED);
  let shared: { strings: readonly string[]; dates: ReadonlySet<number> } | undefined;
  return {
    sheets: places.map(({ name }) => name),
    read: (sheet, onProgress) => {
      const place = places[sheet];
      if (place === undefined) throw new TableFault(DAMAGED);
      shared ??= { strings: readStrings(zip), dates: readDateStyles(zip) };
      return readSheet(zip, place, { ...shared, is1904 }, onProgress);
    },
  };
}

/** Reads a whole part of the archive. */
export function readPart(zip: Zip, part: string, listener: XmlListener): void {
  const reader = new XmlReader(listener);
  zip.read(part, (bytes) => {
    reader.push(bytes);
  });
  reader.end();
}

const QUIET = { close: () => undefined, text: () => undefined } as const;

function readPlaces(zip: Zip): { places: readonly SheetPlace[]; is1904: boolean } {
  const root = 'xl/workbook.xml';
  const targets = readTargets(zip);
  const places: SheetPlace[] = [];
  let is1904 = false;
  readPart(zip, root, {
    ...QUIET,
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      if (places.length >= PART_LIMIT) throw new TableFault(DAMAGED);
      const part = targets.get(attributes.get('id') ?? '');
      // A chart on a sheet of its own, or a sheet that lies outside: there is nothing to read.
      if (part === undefined || !zip.has(part)) return;
      places.push({ name: (attributes.get('name') ?? '').slice(0, 100), part });
    },
  });
  return { places, is1904 };
}

/** Where the workbook's relations lead, inside the archive alone. */
function readTargets(zip: Zip): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readPart(zip, 'xl/_rels/workbook.xml.rels', {
    ...QUIET,
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      if (!/\/worksheet$/u.test(attributes.get('Type') ?? '')) return;
      const target = attributes.get('Target') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      targets.set(attributes.get('Id') ?? '', part);
    },
  });
  return targets;
}

/** The texts that cells refer to; readings of Japanese signs are left out. */
function readStrings(zip: Zip): readonly string[] {
  const part = 'xl/sharedStrings.xml';
  if (!zip.has(part)) return [];
  const strings: string[] = [];
  let text = '';
  let total = 0;
  let isText = false;
  let phonetic = 0;
  readPart(zip, part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    text: (more) => {
      // One too long is noticed where a cell shows it.
      if (isText && text.length <= CELL_LIMIT) text += more;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'si') return;
      total += text.length + 1;
      if (total > TEXT_TOTAL) throw new TableFault(TOO_MUCH_TEXT);
      strings.push(text);
    },
  });
  return strings;
}

/** Numbers of the styles in which a number is a date. */
function readDateStyles(zip: Zip): ReadonlySet<number> {
  const part = 'xl/styles.xml';
  const dates = new Set<number>();
  if (!zip.has(part)) return dates;
  const codes = new Map<number, string>();
  let isCell = false;
  let style = 0;
  readPart(zip, part, {
    text: () => undefined,
    open: (name, attributes) => {
      if (name === 'cellXfs') isCell = true;
      const id = Number(attributes.get('numFmtId'));
      if (name === 'numFmt') codes.set(id, (attributes.get('formatCode') ?? '').slice(0, 255));
      if (name !== 'xf' || !isCell) return;
      if (isDateFormat(id, codes.get(id))) dates.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return dates;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
