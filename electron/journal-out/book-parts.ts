// The parts of an Excel book around its sheets (ECMA-376, Open Packaging Conventions).
import { stylesXml } from './sheet-styles';
import { xmlText } from './sheet-xml';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Names of the two sheets, as their tabs show them. */
export const SHEET_NAMES = ['Журнал консультаций', 'Об этой выгрузке'] as const;

function attribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;');
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(): string {
  const parts = [
    ['/xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`],
    ['/xl/worksheets/sheet1.xml', `${SHEET_ML}.worksheet+xml`],
    ['/xl/worksheets/sheet2.xml', `${SHEET_ML}.worksheet+xml`],
    ['/xl/styles.xml', `${SHEET_ML}.styles+xml`],
  ].map(([name = '', type = '']) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

/** @param range the table with its heading: «$A$1:$Q$301» */
function workbook(range: string): string {
  const sheets = SHEET_NAMES.map(
    (name, i) => `<sheet name="${attribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const quoted = `'${SHEET_NAMES[0]}'`;
  const names = [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${range}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName>`,
  ];
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

/** Every part but the sheets, by its name in the package. */
export function bookParts(range: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(range),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
}
