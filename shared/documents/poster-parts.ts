import type { Lie } from './paper';
import { nearestExceptions } from './poster-exceptions';
import { posterFoot, whatToAsk, whenNobody } from './poster-foot';
import type { PosterContents } from './poster-head';
import type { PosterType } from './poster-type';
import type { Block } from './typeset';

/** Parts of a poster that may stand in several places: broken into lines once for each width. */
export interface PosterParts {
  /** The nearest exceptions, so many of them. */
  readonly days: (width: number, shown: number) => Block;
  readonly topics: (width: number) => Block;
  readonly nobody: (width: number) => Block;
  /** The last line of a sheet. */
  readonly foot: (width: number, number: number, of: number) => Block;
}

function once<A extends readonly number[]>(make: (...at: A) => Block): (...at: A) => Block {
  const known = new Map<string, Block>();
  return (...at) => {
    const key = at.join(' ');
    const made = known.get(key) ?? make(...at);
    known.set(key, made);
    return made;
  };
}

/** The parts of a poster in one step of the type sizes. */
export function posterParts(input: PosterContents, type: PosterType, lie: Lie): PosterParts {
  return {
    days: once((width, shown) => nearestExceptions(input, type, width, shown)),
    topics: once((width) => whatToAsk(input, type, width)),
    nobody: once((width) => whenNobody(input, type, width, lie)),
    foot: once((width, number, of) => posterFoot(input, type, width, { number, of })),
  };
}
