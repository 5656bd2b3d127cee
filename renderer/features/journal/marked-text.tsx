import { Fragment } from 'react';
import { marks } from '../../data/search/marks';

/** A text with what was found in it marked. */
export function MarkedText({ text, sought }: { text: string; sought: readonly string[] }) {
  if (sought.length === 0) return text;
  let at = 0;
  const parts = marks(text, sought).map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <Fragment key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
