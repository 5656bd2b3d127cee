import { style } from './pdf-document';
import type { ComingDay, PosterContents } from './poster-head';
import type { PosterType } from './poster-type';
import { beside, EMPTY_BLOCK, lines, space, stacked, textWidth, type Block } from './typeset';

/** How many of the nearest exceptions a poster shows: never fewer than 6 of those that there are. */
const LEAST_SHOWN = 6;
const MOST_SHOWN = 12;

/** Numbers of exceptions that are worth a try, the largest first. */
export function exceptionCounts({ coming }: PosterContents): readonly number[] {
  const most = Math.min(coming.length, MOST_SHOWN);
  const least = Math.min(coming.length, LEAST_SHOWN);
  return Array.from({ length: most - least + 1 }, (_, i) => most - i);
}

function line({ dates, words }: ComingDay, type: PosterType, first: number, rest: number): Block {
  return beside(
    [
      { block: lines(dates, style.strong(type.detail), first), width: first },
      { block: lines(words, style.text(type.detail), rest), width: rest },
    ],
    type.unit,
  );
}

/** The nearest days on which the week isn't as usual. @param shown how many of them */
export function nearestExceptions(
  input: PosterContents,
  type: PosterType,
  width: number,
  shown: number,
): Block {
  const nearest = input.coming.slice(0, shown);
  if (nearest.length === 0) return EMPTY_BLOCK;
  const bold = style.strong(type.detail);
  const widest = Math.max(...nearest.map((each) => textWidth(each.dates, bold))) + 1;
  const dates = Math.min(widest, width * 0.45);
  const more = input.coming.length - nearest.length;
  return stacked(
    lines('Изменения в ближайшие дни', style.heading(type.day), width),
    ...nearest.flatMap((each) => [
      space(type.unit * 0.25),
      line(each, type, dates, width - dates - type.unit),
    ]),
    ...(more > 0
      ? [
          space(type.unit * 0.25),
          lines(`и ещё ${more}: смотрите на сайте школы`, style.text(type.detail), width),
        ]
      : []),
  );
}
