// How cells look. An annulled record is struck through here as well as on paper.

/** Looks of cells; `struck` ones are of annulled records. */
export const CELL_LOOKS = [
  'heading',
  'text',
  'whole',
  'date',
  'time',
  'date-time',
  'struck-text',
  'struck-whole',
  'struck-date',
  'struck-time',
  'struck-date-time',
] as const;
export type CellLook = (typeof CELL_LOOKS)[number];

const DATE = 164;
const TIME = 165;
const DATE_TIME = 166;
const FORMATS: Readonly<Record<string, number>> = {
  whole: 1,
  date: DATE,
  time: TIME,
  'date-time': DATE_TIME,
};

/**
 * Numbers of a look's styles: plain, and for a text that begins like a formula. The latter is marked as a text
 * («quotePrefix»), so that it stays one when somebody edits the cell.
 */
export const CELL_STYLES = Object.fromEntries(
  CELL_LOOKS.map((look, i) => [look, { plain: 2 * i + 1, quoted: 2 * i + 2 }]),
) as Readonly<Record<CellLook, { readonly plain: number; readonly quoted: number }>>; // one entry a look

function formatOf(look: CellLook): number {
  return FORMATS[look.replace('struck-', '')] ?? 0;
}

function styleXml(look: CellLook, isQuoted: boolean): string {
  const font = look === 'heading' ? 1 : look.startsWith('struck') ? 2 : 0;
  const fill = look === 'heading' ? 2 : 0;
  // Figures of one column stand under one another and apart from the text beside them.
  const across = look.endsWith('text') || look === 'heading' ? '' : ' horizontal="center"';
  const quote = isQuoted ? ' quotePrefix="1"' : '';
  return `<xf numFmtId="${formatOf(look)}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${quote}><alignment vertical="top"${across} wrapText="1"/></xf>`;
}

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/><charset val="204"/>';

/** The part `xl/styles.xml`. */
export function stylesXml(): string {
  const styles = CELL_LOOKS.flatMap((look) => [styleXml(look, false), styleXml(look, true)]);
  const solid =
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDECE6"/></patternFill></fill>';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="3"><numFmt numFmtId="${DATE}" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="${TIME}" formatCode="hh:mm"/><numFmt numFmtId="${DATE_TIME}" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/></numFmts>`,
    `<fonts count="3"><font>${FONT}</font><font><b/>${FONT}</font><font><strike/>${FONT}</font></fonts>`,
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
