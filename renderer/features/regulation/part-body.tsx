import type { RegulationPart } from '#shared/domain/regulation-text';
import { MarkedText } from './marked-text';

/** The words of a part with its number and the sign of its note. */
export function PartBody({ part, sought }: { part: RegulationPart; sought: readonly string[] }) {
  const words = (
    <>
      <MarkedText text={part.text} sought={sought} />
      {part.note === 0 ? null : <NoteSign note={part.note} />}
    </>
  );
  switch (part.kind) {
    case 'heading':
      return (
        <h2>
          {part.number}. {words}
        </h2>
      );
    case 'numbered':
      return (
        <p>
          <span className="regulation-number">{part.number}.</span> {words}
        </p>
      );
    case 'note':
      return (
        <p>
          <sup>{part.number}</sup> {words}
        </p>
      );
    case 'plain':
    case 'item':
      return <p>{words}</p>;
  }
}

function NoteSign({ note }: { note: number }) {
  return (
    <sup>
      <a href={`#/regulation/note-${String(note)}`} aria-label={`Примечание ${String(note)}`}>
        {note}
      </a>
    </sup>
  );
}
