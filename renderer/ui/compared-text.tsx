import './compared-text.css';

/** A run of words: in both texts, only in the one before, only in the new one. */
export type TextRun = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

export type ComparedTextLine = {
  readonly key: string;
  readonly isHeading: boolean;
  /** Where it stands: «п. 2.2.1». */
  readonly where: string;
  /** What has become of it; empty for one that is as it was. */
  readonly what: string;
  readonly runs: readonly TextRun[];
};

export type ComparedTextProps = {
  lines: readonly ComparedTextLine[];
  /** Level of headings inside the text. */
  level?: 'h2' | 'h3';
};

/** Two texts as one, part by part: what is gone is struck out, what is new underlined. */
export function ComparedText({ lines, level = 'h2' }: ComparedTextProps) {
  return lines.map(({ key, isHeading, where, what, runs }) => {
    const Text = isHeading ? level : 'p';
    return (
      <div key={key} className="ui-compared" data-changed={what === '' ? undefined : ''}>
        <p className="ui-compared-mark">
          <span>{where}</span>
          {what === '' ? null : <b>{what}</b>}
        </p>
        <Text className="ui-compared-words">
          <ComparedRuns runs={runs} />
        </Text>
      </div>
    );
  });
}

/** Words of two texts in one line. */
export function ComparedRuns({ runs }: { runs: readonly TextRun[] }) {
  return runs.map(({ kind, text }, place) => {
    // The runs of a line have no names but their places.
    switch (kind) {
      case 'same':
        return <span key={place}>{text}</span>;
      case 'removed':
        return <del key={place}>{text}</del>;
      case 'added':
        return <ins key={place}>{text}</ins>;
    }
  });
}
