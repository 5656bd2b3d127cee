import type { Understood } from '../../data/search/messages';

/** Under «Поиск»: what of it was not understood, and what was taken for a slip of the hand. */
export function SearchNotes({ understood }: { understood: Understood | null }) {
  const { problems = [], typos = [] } = understood ?? {};
  return (
    <div role="status" className="journal-search-notes">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {typos.map(({ typed, meant }) => (
        <p key={typed}>
          «{typed}» не встречается, показано похожее: {meant.map((word) => `«${word}»`).join(', ')}.
        </p>
      ))}
    </div>
  );
}
