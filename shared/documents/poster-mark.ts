// What says on a poster whether it may hang on the stand: the plate of a draft, the approval stamp.
import {
  groupedHex,
  type ApprovalVerdict,
  type ApprovedHow,
  type ScheduleContent,
} from '#shared/domain/approval-statement';
import { editionText } from '#shared/domain/schedule';
import { longDate, shortDate, type IsoDate } from '#shared/lib/iso-date';
import { initialsFirst, NBSP } from '#shared/lib/text';
import { mm, type Paper } from './paper';
import { INK, PAPER_WHITE, style, type PdfTable } from './pdf-document';
import type { PosterType } from './poster-type';
import { qrName } from './qr';
import { breakLines, lineHeight, lines, space, stacked, textWidth, type Block } from './typeset';

/** What an approved edition's documents say of its approval. */
export interface ApprovedMark {
  readonly kind: 'approved';
  readonly by: 'program' | 'paper';
  readonly director: { readonly name: string; readonly position: string };
  /** The date in the stamp. */
  readonly on: IsoDate;
  /** Name of the program in which it was approved. */
  readonly program: string;
  /** SHA-256 of the statement, hex. */
  readonly checksum: string;
  /** Fingerprint of the director's key, hex; null for an approval on paper. */
  readonly fingerprint: string | null;
}

/** Where the edition of a poster stands. Only `approved` may hang on the stand. */
export type PosterMark =
  | { readonly kind: 'draft' }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'cancelled' }
  | ApprovedMark;

/** The word on the plate of an edition that must not hang, and why. */
const PLATES = {
  draft: { word: 'ПРОЕКТ', why: 'ещё не утверждена' },
  submitted: { word: 'ПРОЕКТ', why: 'на утверждении' },
  cancelled: { word: 'ОТМЕНЁН', why: 'отменена' },
} as const;

/** The mark of an approval that was found to hold. */
export function approvedMark(
  verdict: Extract<ApprovalVerdict<ApprovedHow>, { readonly kind: 'holds' }>,
): ApprovedMark {
  const { statement, checksum, fingerprint } = verdict;
  const { by, director, on, program } = statement;
  return { kind: 'approved', by, director, on, program, checksum, fingerprint };
}

/** «ПРОЕКТ», «ОТМЕНЁН»; nothing for an approved edition. */
export function plateWord(mark: PosterMark): string {
  return mark.kind === 'approved' ? '' : PLATES[mark.kind].word;
}

const MARK_RULE = 1.2;

/** The mark of a draft: a black plate, seen from afar and on any copy, and what it means. */
export function draftPlate(
  content: ScheduleContent,
  kind: keyof typeof PLATES,
  type: PosterType,
  width: number,
): Block {
  const { word, why } = PLATES[kind];
  const plate = { ...style.strong(type.day), color: PAPER_WHITE };
  const padding = type.unit * 0.45;
  const inset = type.unit * 1.2;
  const plateWidth = textWidth(word, plate) + 2 * inset;
  const note = lines(
    `${editionText(content)} ${why}. На${NBSP}стенд не${NBSP}вывешивать.`,
    style.text(type.body),
    width - plateWidth - 2 * inset,
  );
  const plateHeight = lineHeight(plate);
  const height = Math.max(plateHeight, note.height) + 2 * padding;
  const middle = (block: number) => (height - block) / 2;
  const cells = [
    {
      stack: lines(word, plate, plateWidth).nodes,
      margin: [inset, middle(plateHeight), 0, 0],
      fillColor: INK,
    },
    { stack: note.nodes, margin: [inset, middle(note.height), inset, 0] },
  ] as const;
  const table: PdfTable = {
    table: {
      widths: [plateWidth, width - plateWidth],
      heights: [height],
      headerRows: 0,
      rules: [MARK_RULE, MARK_RULE],
      body: [cells],
    },
    layout: 'ruled',
  };
  return { nodes: [table], height: height + 2 * MARK_RULE, baseline: 0 };
}

/** Widest approval stamp, points: 8 cm (ГОСТ Р 7.0.97-2025). */
export const STAMP_WIDTH = mm(80);
/** Type of the stamp and of the small mark in it, points. The block doesn't grow with the sheet. */
const STAMP_TYPE: Readonly<Record<Paper, { readonly text: number; readonly mark: number }>> = {
  A4: { text: 12, mark: 8 },
  A3: { text: 14, mark: 9 },
};
/** Place for the handwritten signature. */
const SIGNATURE_LINE = '_'.repeat(12);
/** Width of the black bar beside the mark of an approval in the program, and the space after it. */
const BAR = 3;
const BAR_GAP = 5;

/** «1a2b 3c4d …»: a check sum as far as people compare it. @param groups how many groups of four are named */
export function checksumText({ checksum }: ApprovedMark, groups: number): string {
  return `${groupedHex(checksum, groups)}${NBSP}…`;
}

/** A date as stamps have it: «01» сентября 2026 г. */
export function stampDate(date: IsoDate): string {
  return longDate(date).replace(/^\d+/u, `«${date.slice(8)}»`);
}

/** «Директор КГКОУ ШИ 11»; a position that names the school already stays as it is. */
export function officeText({ position }: ApprovedMark['director'], schoolName: string): string {
  const office = position.trim() === '' ? 'Директор' : position.trim();
  return office.includes(schoolName.trim()) ? office : `${office} ${schoolName.trim()}`;
}

/** Lines of the approval stamp, each a text of its own; an unnamed director leaves the line empty. */
export function stampTexts(content: ScheduleContent, mark: ApprovedMark): readonly string[] {
  return [
    'УТВЕРЖДАЮ',
    officeText(mark.director, content.school.shortName),
    `${SIGNATURE_LINE} ${initialsFirst(mark.director.name)}`.trim(),
    stampDate(mark.on),
  ];
}

/** The small mark under the stamp: how it was approved. It is no signature, and isn't called one. */
export function approvalTexts(mark: ApprovedMark): readonly string[] {
  if (mark.by === 'paper') return [`Утверждено на${NBSP}бумаге ${shortDate(mark.on)}`];
  const words = `Утверждено в${NBSP}программе «${mark.program.replaceAll(' ', NBSP)}»`;
  const key = mark.fingerprint;
  return [
    `${words} ${shortDate(mark.on)}, контрольная сумма ${checksumText(mark, 8)}`,
    ...(key === null ? [] : [`Отпечаток ключа руководителя ${groupedHex(key, 8)}${NBSP}…`]),
  ];
}

/** How it was approved, told apart at a glance: in the program, small and beside a black bar; on paper, a bold line. */
export function approvalNote(mark: ApprovedMark, paper: Paper): Block {
  const type = STAMP_TYPE[paper];
  const [first = '', ...rest] = approvalTexts(mark);
  if (mark.by === 'paper') return lines(first, style.strong(type.text * 0.85), STAMP_WIDTH);
  const width = STAMP_WIDTH - BAR - BAR_GAP;
  const text = stacked(
    ...[first, ...rest].map((words) => lines(words, style.text(type.mark), width)),
  );
  const table: PdfTable = {
    table: {
      widths: [BAR, STAMP_WIDTH - BAR],
      heights: [text.height],
      headerRows: 0,
      rules: [],
      body: [
        [
          { stack: [], fillColor: INK },
          { stack: text.nodes, margin: [BAR_GAP, 0, 0, 0] },
        ],
      ],
    },
    layout: 'ruled',
  };
  return { nodes: [table], height: text.height, baseline: 0 };
}

/** The stamp as a block of its own width. */
export interface ApprovalStamp {
  readonly block: Block;
  readonly width: number;
}

/** The approval stamp with the mark of how it was approved, flush left within at most 8 cm. */
export function approvalStamp(
  content: ScheduleContent,
  mark: ApprovedMark,
  paper: Paper,
): ApprovalStamp {
  const { text } = STAMP_TYPE[paper];
  const serif = style.serif(text);
  const [title = '', office = '', signature = '', date = ''] = stampTexts(content, mark);
  const note = approvalNote(mark, paper);
  const broken = [
    title,
    office,
    signature,
    date,
    ...(mark.by === 'paper' ? approvalTexts(mark) : []),
  ];
  const widest = broken.flatMap((words) => breakLines(words, serif, STAMP_WIDTH));
  const width =
    mark.by === 'program' ? STAMP_WIDTH : Math.max(...widest.map((l) => textWidth(l, serif))) + 1;
  const block = stacked(
    lines(title, serif, width),
    lines(office, serif, width),
    space(text * 0.7),
    lines(signature, serif, width),
    space(text * 0.15),
    lines(date, serif, width),
    space(text * 0.5),
    note,
  );
  return { block, width };
}

/** What the code tells a telephone: school, edition, date of approval, the whole check sum. */
export function posterQrText({ school, edition }: ScheduleContent, mark: ApprovedMark): string {
  const name = qrName(school.shortName.trim() === '' ? school.fullName : school.shortName);
  return [
    ...(name === '' ? [] : [name]),
    `График консультаций, редакция ${edition}`,
    `Утверждён ${shortDate(mark.on)}`,
    `SHA-256 ${mark.checksum}`,
  ].join('\n');
}
