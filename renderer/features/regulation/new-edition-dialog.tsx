import { useState } from 'react';
import { regulationText, type Regulation } from '#shared/domain/regulation';
import { regulationStanding } from '#shared/domain/regulation-standing';
import { STANDING_WORDS } from '#shared/domain/schedule-standing';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { useShortcut } from '../../ui/shortcut';

/** Where the words of a new edition may come from. */
type Basis = 'in-force' | 'other' | 'source';

type DialogProps = {
  inForce: Regulation | undefined;
  /** The other ones, replaced or cancelled, the newest first. */
  others: readonly Regulation[];
  /** @param basis null for the source */
  onCompose: (basis: Regulation | null) => void;
  onClose: () => void;
};

/** «Новая редакция»: from the edition in force, from an earlier one, or from the source anew. */
export function NewEditionDialog({ inForce, others, onCompose, onClose }: DialogProps) {
  const [basis, setBasis] = useState<Basis>(inForce === undefined ? 'other' : 'in-force');
  const [chosen, setChosen] = useState(others[0]);
  const compose = (): void => {
    const edition = basis === 'in-force' ? inForce : chosen;
    onCompose(basis === 'source' ? null : (edition ?? null));
  };
  useShortcut('Ctrl+Enter', compose);
  return (
    <Dialog
      title="Новая редакция регламента"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Отмена
          </Button>
          <Button variant="primary" onPress={compose}>
            Составить редакцию
          </Button>
        </>
      }
    >
      <ChoiceGroup<Basis>
        label="За основу"
        value={basis}
        onChange={setBasis}
        options={basisOptions(inForce, chosen !== undefined)}
      />
      {basis === 'other' && chosen !== undefined ? (
        <SelectField
          label="Какая редакция"
          value={chosen.id}
          onChange={(id) => {
            setChosen(others.find((each) => each.id === id));
          }}
          options={others.map((each) => ({ value: each.id, label: standingText(each, inForce) }))}
        />
      ) : null}
      <p className="regulation-quiet">
        {inForce === undefined
          ? 'Пока новую редакцию не утвердят, действует исходный текст.'
          : 'Пока новую редакцию не утвердят, действует прежняя.'}{' '}
        П.{'\u00a0'}5, 6 и примечания те же.
      </p>
    </Dialog>
  );
}

function basisOptions(inForce: Regulation | undefined, hasOthers: boolean) {
  const current = inForce && {
    value: 'in-force' as const,
    label: 'Действующая редакция',
    hint: `${regulationText(inForce)}: её слова, кроме приказа`,
  };
  const other = {
    value: 'other' as const,
    label: inForce === undefined ? 'Прежняя редакция' : 'Другая редакция',
    hint: 'Заменённая или отменённая: её слова, кроме приказа',
  };
  const source = {
    value: 'source' as const,
    label: 'Исходный текст',
    hint: 'Разделы 1–4 заново, без слов школы',
  };
  return [...(current ? [current] : []), ...(hasOthers ? [other] : []), source];
}

/** «Редакция № 2, отменена». */
function standingText(edition: Regulation, inForce: Regulation | undefined): string {
  const all = inForce === undefined ? [edition] : [edition, inForce];
  return `${regulationText(edition)}, ${STANDING_WORDS[regulationStanding(edition, all)]}`;
}
