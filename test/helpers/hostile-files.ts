import { escaped, inline, number, parts, sheetXml, textBook, workbook, zipped } from './workbooks';

/** A file that was made to do harm, with what may come of it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A sentence says why it isn't read, or it is read without harm. */
  readonly expected: 'refused' | 'read';
}

const HEADING = ['Дата', 'ФИО', 'Вопрос'];
const ROW = ['01.09.2025', 'Ёлкина Мария Петровна', 'Не открывается журнал'];
const SHEET = sheetXml([HEADING, ROW].map((cells) => cells.map(inline)));
const DOCTYPE =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function withPart(name: string, content: string): Uint8Array {
  return workbook([SHEET], { [name]: content });
}

/** A changed copy of a good workbook: `change` gets its bytes. */
function spoilt(change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = workbook([SHEET]);
  change(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return bytes;
}

/** Where the first sign of four bytes stands. */
function find(view: DataView, sign: number, from = 0): number {
  for (let at = from; at + 4 <= view.byteLength; at += 1) {
    if (view.getUint32(at, true) === sign) return at;
  }
  throw new Error('not in the file');
}
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

function sheetOf(xml: string): Uint8Array {
  return workbook([xml]);
}

function sheetWith(cells: string): Uint8Array {
  return sheetOf(SHEET.replace('</sheetData>', `<row r="9">${cells}</row></sheetData>`));
}

/** Many parts over one another: each claims nearly the whole file. */
function overlapping(): Uint8Array {
  return spoilt((_bytes, view) => {
    const first = find(view, CENTRAL);
    const second = find(view, CENTRAL, first + 4);
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
  });
}

function renamed(from: string, to: string): Uint8Array {
  const bytes = workbook([SHEET], { [from]: 'x' });
  const [wanted, put] = [text(from), text(to)];
  for (let at = 0; at < bytes.length - wanted.length; at += 1) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) bytes.set(put, at);
  }
  return bytes;
}

function lots(count: number, of: (i: number) => string): string {
  return Array.from({ length: count }, (_v, i) => of(i)).join('');
}

/** Forty files: zips, XML, texts and things that are no table. */
export function hostileFiles(): readonly HostileFile[] {
  const refused = (name: string, bytes: Uint8Array) => ({
    name,
    bytes,
    expected: 'refused' as const,
  });
  const read = (name: string, bytes: Uint8Array) => ({ name, bytes, expected: 'read' as const });
  return [
    refused('nothing', new Uint8Array()),
    refused('zeros', new Uint8Array(4096)),
    refused('only the beginning of a zip', text('PK\u0003\u0004')),
    refused('old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2])),
    refused('PDF', text('%PDF-1.7\n%âãÏÓ')),
    refused('RTF', text('{\\rtf1\\ansi}')),
    refused('a web page', text('<!DOCTYPE html><html><script>alert(1)</script></html>')),
    refused('a Word document', zipped({ 'word/document.xml': text('<w/>') })),
    refused('a binary workbook', zipped({ 'xl/workbook.bin': text('x') })),
    refused('a bomb of one sheet', sheetOf(lots(2, () => ' '.repeat(60_000_000)))),
    refused(
      'a bomb of shared texts',
      withPart('xl/sharedStrings.xml', `<sst>${' '.repeat(50_000_000)}</sst>`),
    ),
    refused('a document type', sheetOf(SHEET.replace('<worksheet', `${DOCTYPE}<worksheet`))),
    refused(
      'an entity of a document type',
      withPart('xl/sharedStrings.xml', `${DOCTYPE}<sst><si><t>&b;</t></si></sst>`),
    ),
    refused(
      'an outside entity',
      withPart('xl/workbook.xml', '<!DOCTYPE w SYSTEM "http://127.0.0.1/x"><workbook/>'),
    ),
    refused('an unknown entity', sheetWith('<c><v>&file;</v></c>')),
    refused(
      'elements a thousand deep',
      sheetOf(`${lots(1_000, () => '<a>')}${lots(1_000, () => '</a>')}`),
    ),
    refused('a tag that never ends', sheetOf(`<worksheet ${'a'.repeat(300_000)}`)),
    refused('a comment that never ends', sheetOf(`<worksheet><!--${'-'.repeat(300_000)}`)),
    refused('closed in the wrong order', sheetOf('<worksheet><sheetData></worksheet></sheetData>')),
    refused('not UTF-8', spoiltSheet()),
    refused('rows that go back', sheetOf(SHEET.replace('r="2"', 'r="1"'))),
    refused('a row beyond the last', sheetOf(SHEET.replace('r="2"', 'r="99999999"'))),
    refused('an address that is none', sheetWith('<c r="ZZZZ9"><v>1</v></c>')),
    refused(
      'a cell of 40,000 characters',
      textBook([HEADING, ['01.09.2025', 'А', 'я'.repeat(40_000)]]),
    ),
    refused(
      'a text far to the right',
      sheetWith('<c r="XFD9" t="inlineStr"><is><t>x</t></is></c>'),
    ),
    refused(
      'one long text in very many cells',
      workbook(
        [
          `<worksheet><sheetData>${lots(5_000, (i) => `<row r="${i + 1}"><c t="s"><v>0</v></c></row>`)}</sheetData></worksheet>`,
        ],
        {
          'xl/sharedStrings.xml': `<sst><si><t>${lots(3_000, (i) => String(i * 7))}${'ы'.repeat(10_000)}</t></si></sst>`,
        },
      ),
    ),
    refused('200,001 rows', text(`Дата;Вопрос\n${lots(200_001, () => '01.09.2025;В\n')}`)),
    refused('201 columns', text(`${lots(201, (i) => `с${i};`)}\nx\n`)),
    refused('parts over one another', overlapping()),
    refused('two parts of one name', renamed('xl/sheetN.xml', 'XL/styles.xml')),
    refused('a path that leads out', renamed('xl/media/a.xml', 'xl/../../a.xml')),
    refused('a path from the root', renamed('xl/media/b.xml', '/etc/passwd.xm')),
    refused(
      'a size that is a lie',
      spoilt((_b, view) => {
        lie(view, 24, 5);
      }),
    ),
    refused(
      'a check sum that is a lie',
      spoilt((_b, view) => {
        lie(view, 16, 5);
      }),
    ),
    refused(
      'a password',
      spoilt((_b, view) => {
        view.setUint16(find(view, CENTRAL) + 8, 1, true);
      }),
    ),
    refused(
      'more parts than there are',
      spoilt((_b, view) => {
        view.setUint16(find(view, END) + 10, 60_000, true);
      }),
    ),
    refused(
      'a directory beyond the end',
      spoilt((_b, view) => {
        view.setUint32(find(view, END) + 16, 0xfffffff0, true);
      }),
    ),
    refused(
      'sheets that lie outside',
      withPart(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId1" TargetMode="External" Type="x/worksheet" Target="http://127.0.0.1/s.xml"/></Relationships>',
      ),
    ),
    read(
      'names of every object’s own',
      text('__proto__;constructor;toString\n01.09.2025;hasOwnProperty;__proto__\n'),
    ),
    read(
      'formulas',
      sheetWith(
        `<c><f>${escaped('HYPERLINK("http://127.0.0.1","x")')}</f><v>1</v></c>${number(5)}`,
      ),
    ),
    read(
      'half characters and control characters',
      textBook([HEADING, ['01.09.2025', 'А_xD800_Б', 'x_x0000__x001B_y']]),
    ),
    refused(
      'quotes that are never closed',
      text(`Дата;Вопрос\n"${'"x'.repeat(200_000)}${' '.repeat(200_000)};\n`),
    ),
  ];
}

function spoiltSheet(): Uint8Array {
  const files = parts([SHEET]);
  const sheet = files['xl/worksheets/sheet1.xml'];
  if (sheet === undefined) throw new Error('no sheet');
  sheet[sheet.length - 60] = 0xff;
  return zipped(files);
}

/** Changes a number of the sheet's entry in the directory: the last one. */
function lie(view: DataView, offset: number, by: number): void {
  let last = find(view, CENTRAL);
  for (let at = last; at < find(view, END) - 4; at += 1) {
    if (view.getUint32(at, true) === CENTRAL) last = at;
  }
  view.setUint32(last + offset, view.getUint32(last + offset, true) + by, true);
}
