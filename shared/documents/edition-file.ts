// What the documents of an edition that aren't PDF are made of, and the words that they share.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { editionText } from '#shared/domain/schedule';
import type { School } from '#shared/domain/school';
import type { SlotAudience, SlotWeeks } from '#shared/domain/slot';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, Moment } from '#shared/lib/iso-date';
import type { PosterMark } from './poster-mark';

/** An edition as it goes out in a file: page, calendar, Word. */
export interface EditionFile {
  readonly schedule: Id;
  readonly content: ScheduleContent;
  readonly mark: PosterMark;
  /** By this the weeks of the school year are counted; a setting of the school, not of the edition. */
  readonly workWeek: School['workWeek'];
  /** The school's date on which the file is made. */
  readonly today: IsoDate;
  /** When the edition came to be as it is: of its approval, else of its newest state. */
  readonly created: Moment;
  /** True for the example school: its documents say so. */
  readonly isExample: boolean;
}

/** To whom help is given. */
export const WHOM: Readonly<Record<SlotAudience, string>> = {
  staff: 'Сотрудникам',
  parents: 'Родителям',
  'new-staff': 'Новым сотрудникам',
};

/** When a reception is held that isn't held every week. */
export const WEEKS_NOTE: Readonly<Record<SlotWeeks, string>> = {
  every: '',
  odd: 'по нечётным неделям',
  even: 'по чётным неделям',
};

const NOT_APPROVED = {
  draft: { word: 'ПРОЕКТ', why: 'ещё не утверждена' },
  submitted: { word: 'ПРОЕКТ', why: 'на утверждении' },
  cancelled: { word: 'ОТМЕНЁН', why: 'отменена' },
} as const;

/** What an edition that isn't approved says of itself; null for an approved one. */
export function draftWords({
  mark,
  content,
}: Pick<EditionFile, 'mark' | 'content'>): { readonly word: string; readonly why: string } | null {
  if (mark.kind === 'approved') return null;
  const { word, why } = NOT_APPROVED[mark.kind];
  return { word, why: `${editionText(content)} ${why}.` };
}

/** The name of a file to be kept: «График консультаций, редакция 3, ПРОЕКТ». */
export function editionFileTitle(input: Pick<EditionFile, 'mark' | 'content'>): string {
  const word = draftWords(input)?.word;
  const edition = `редакция ${String(input.content.edition)}`;
  return ['График консультаций', edition, ...(word === undefined ? [] : [word])].join(', ');
}

/**
 * The name of a file to be put on a site: Latin letters, as addresses want them, and the same for every edition, so
 * that a new one takes the place and the address of the old one.
 */
export function siteFileTitle({
  mark,
  isExample,
}: Pick<EditionFile, 'mark' | 'isExample'>): string {
  const draft = { approved: '', draft: '-proekt', submitted: '-proekt', cancelled: '-otmenen' };
  return `${isExample ? 'primer-' : ''}grafik-konsultacij${draft[mark.kind]}`;
}
