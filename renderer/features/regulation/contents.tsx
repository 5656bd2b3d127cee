import type { RegulationPart } from '#shared/domain/regulation-text';

type ContentsProps = {
  parts: readonly RegulationPart[];
  current: string | null;
  onGo: (address: string) => void;
};

/** «Содержание»: sections, numbered paragraphs and notes, each a link with an address of its own. */
export function Contents({ parts, current, onGo }: ContentsProps) {
  const listed = parts.filter(({ kind }) => kind !== 'plain' && kind !== 'item');
  return (
    <nav className="regulation-contents" aria-label="Содержание">
      <ul>
        {listed.map((part) => (
          <li key={part.address}>
            <a
              className={`regulation-link regulation-link-${part.kind}`}
              href={`#/regulation/${part.address}`}
              aria-current={part.address === current ? 'location' : undefined}
              title={part.kind === 'note' ? undefined : part.text}
              onClick={() => {
                onGo(part.address);
              }}
            >
              <span className="regulation-link-number">{leadOf(part)}</span>
              <span className="regulation-link-words">{wordsOf(part)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function leadOf({ kind, number }: RegulationPart): string {
  return kind === 'note' ? '' : `${number}.`;
}

function wordsOf({ kind, number, text }: RegulationPart): string {
  return kind === 'note' ? `Примечание ${number}` : text;
}
