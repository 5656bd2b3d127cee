import { zipSync, type Zippable } from 'fflate';

/** A cell of a made workbook: its XML as it stands in the sheet. */
export type CellXml = string;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with sheets of given XML, as Excel lays them out. */
export function parts(
  sheets: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Record<string, Uint8Array> {
  const all: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': workbookXml(sheets.length),
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${sheets
      .map(
        (_sheet, i) =>
          `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  };
  for (const [i, xml] of sheets.entries()) all[`xl/worksheets/sheet${i + 1}.xml`] = xml;
  const encoder = new TextEncoder();
  return Object.fromEntries(
    Object.entries({ ...all, ...more }).map(([name, text]) => [name, encoder.encode(text)]),
  );
}

function workbookXml(sheets: number, properties = ''): string {
  const list = Array.from(
    { length: sheets },
    (_v, i) => `<sheet name="Лист ${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${list.join('')}</sheets></workbook>`;
}

/** A sheet's XML of rows of cells. */
export function sheetXml(rows: readonly (readonly CellXml[])[]): string {
  const body = rows.map((cells, i) => `<row r="${i + 1}">${cells.join('')}</row>`).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData></worksheet>`;
}

/** A text that stands in the cell itself. */
export function inline(text: string): CellXml {
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

export function number(value: number, style = 0): CellXml {
  return `<c s="${style}"><v>${value}</v></c>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The workbook as a file. */
export function workbook(
  sheets: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  return zipped(parts(sheets, more));
}

export function zipped(files: Zippable): Uint8Array {
  return zipSync(files, { level: 6, mtime: new Date('2025-01-01T00:00:00') });
}

/** A workbook of texts, a row an array. */
export function textBook(rows: readonly (readonly string[])[]): Uint8Array {
  return workbook([sheetXml(rows.map((cells) => cells.map(inline)))]);
}
