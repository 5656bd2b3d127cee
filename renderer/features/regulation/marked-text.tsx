import { Fragment } from 'react';
import { marks } from '../../data/search/marks';

/** A text with what was found in it marked. */
export function MarkedText({ text, sought }: { text: string; sought: readonly string[] }) {
  const ranges = sought.length === 0 ? [] : marks(text, sought);
  return (
    <>
      {ranges.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(ranges[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
