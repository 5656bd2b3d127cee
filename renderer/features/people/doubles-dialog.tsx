import { useMemo, useState } from 'react';
import type { Person } from '#shared/domain/person';
import { likelyDoubles, LIKENESS_WORDS, type LikelyPair } from '#shared/domain/same-person';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { useIsReadOnly } from '../../data/records';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { MergeDialog } from './merge-dialog';

const PAIRS = ['пара похожих имён', 'пары похожих имён', 'пар похожих имён'] as const;

type DoublesProps = {
  people: readonly Person[];
  rows: readonly Row<'person'>[];
};

/** Says that some of the people may be one person twice, and leads to them; nothing when nobody may. */
export function DoublesButton({ people, rows }: DoublesProps) {
  const pairs = useMemo(() => likelyDoubles(people), [people]);
  const [isOpen, setOpen] = useState(false);
  if (pairs.length === 0) return null;
  return (
    <>
      <Button
        variant="quiet"
        onPress={() => {
          setOpen(true);
        }}
      >
        {counted(pairs.length, PAIRS)}
      </Button>
      {isOpen ? (
        <DoublesDialog
          pairs={pairs}
          rows={rows}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

type DialogProps = Pick<DoublesProps, 'rows'> & {
  pairs: readonly LikelyPair[];
  onClose: () => void;
};

/** Pairs of names that look like one person; each is looked at on its own. */
function DoublesDialog({ pairs, rows, onClose }: DialogProps) {
  const [chosen, setChosen] = useState<LikelyPair | null>(null);
  const isLocked = useIsReadOnly();
  const rowOf = (index: 0 | 1) => rows.find(({ id }) => id === chosen?.people[index].id);
  const [row, other] = [rowOf(0), rowOf(1)];
  if (row !== undefined && other !== undefined) {
    return (
      <MergeDialog
        row={row}
        other={other}
        people={rows}
        // The list of pairs closes as well: the word of what was done, with its way back, lies over the page.
        onMerged={onClose}
        onClose={() => {
          setChosen(null);
        }}
      />
    );
  }
  return (
    <Dialog
      title="Похожие имена"
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Закрыть
        </Button>
      }
    >
      <p>Возможно, это один человек, записанный по-разному. Разные люди могут остаться как есть.</p>
      <ul className="people-pairs">
        {pairs.map((pair) => (
          <li key={pair.people.map(({ id }) => id).join()} className="people-pair">
            <span className="people-pair-names">
              <Name person={pair.people[0]} /> — <Name person={pair.people[1]} />
              <span className="people-quiet">{LIKENESS_WORDS[pair.likeness]}</span>
            </span>
            <Button
              size="small"
              isDisabled={isLocked}
              onPress={() => {
                setChosen(pair);
              }}
            >
              Объединить…
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Name({ person }: { person: Person }) {
  return <a href={`#/person/${person.id}`}>{person.name}</a>;
}
