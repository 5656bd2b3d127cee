import { VisuallyHidden } from './visually-hidden';
import './plain-table.css';
import './changes-table.css';

/** A run of words, and whether the other side hasn't got them. */
export type ChangedWords = { readonly text: string; readonly isChanged: boolean };

export type ChangeRow = {
  readonly key: string;
  /** What has become of it: «Перенесён», or which field it is. */
  readonly what: string;
  /** Empty where nothing was. */
  readonly was: readonly ChangedWords[];
  readonly is: readonly ChangedWords[];
};

export type ChangesTableProps = {
  /** Id of the heading that names the table. */
  labelledBy?: string | undefined;
  label?: string | undefined;
  groups: readonly { readonly title: string; readonly changes: readonly ChangeRow[] }[];
};

/** What was and what is, line by line, with the words that differ marked: struck out there, bold here. */
export function ChangesTable({ labelledBy, label, groups }: ChangesTableProps) {
  return (
    <table className="ui-plain-table ui-changes" aria-labelledby={labelledBy} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Что</th>
          <th scope="col">Было</th>
          <th scope="col">Стало</th>
        </tr>
      </thead>
      {groups.map(({ title, changes }) => (
        <tbody key={title}>
          <tr className="ui-changes-group">
            <th scope="rowgroup" colSpan={3}>
              {title}
            </th>
          </tr>
          {changes.map(({ key, what, was, is }) => (
            <tr key={key}>
              <th scope="row">{what}</th>
              <td data-side="Было: ">
                <SideWords pieces={was} mark="del" />
              </td>
              <td data-side="Стало: ">
                <SideWords pieces={is} mark="ins" />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

type WordsProps = { pieces: readonly ChangedWords[]; mark: 'del' | 'ins' };

/** One side of a change; a dash where there is nothing. */
function SideWords({ pieces, mark }: WordsProps) {
  if (pieces.length === 0) {
    return (
      <>
        <span aria-hidden="true">—</span>
        <VisuallyHidden>нет</VisuallyHidden>
      </>
    );
  }
  return <MarkedWords pieces={pieces} mark={mark} />;
}

/** A line with its changed words marked. */
export function MarkedWords({ pieces, mark: Mark }: WordsProps) {
  return pieces.map(({ text, isChanged }, place) =>
    // The pieces of a line have no names but their places.
    isChanged ? <Mark key={place}>{text}</Mark> : <span key={place}>{text}</span>,
  );
}
