import { MarkedWords, type ChangeRow } from './changes-table';
import './changes-table.css';

/** Differences as a short list of lines: «Перенесён приём: было → стало», the words that differ marked. */
export function ChangeLines({ label, changes }: { label: string; changes: readonly ChangeRow[] }) {
  return (
    <ul className="ui-change-lines" aria-label={label}>
      {changes.map(({ key, what, was, is }) => (
        <li key={key}>
          {what}: <MarkedWords pieces={was} mark="del" />
          {was.length > 0 && is.length > 0 ? ' → ' : null}
          <MarkedWords pieces={is} mark="ins" />
        </li>
      ))}
    </ul>
  );
}
