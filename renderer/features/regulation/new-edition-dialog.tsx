import { useState } from 'react';
import { regulationText, type Regulation } from '#shared/domain/regulation';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import { useShortcut } from '../../ui/shortcut';

/** What a new edition begins from. */
export type Basis = 'in-force' | 'source';

type DialogProps = {
  inForce: Regulation;
  onCompose: (basis: Basis) => void;
  onClose: () => void;
};

/** «Новая редакция»: from the edition in force, or from the source anew. */
export function NewEditionDialog({ inForce, onCompose, onClose }: DialogProps) {
  const [basis, setBasis] = useState<Basis>('in-force');
  const compose = (): void => {
    onCompose(basis);
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
        options={[
          {
            value: 'in-force',
            label: 'Действующая редакция',
            hint: `${regulationText(inForce)}: её слова, кроме приказа`,
          },
          { value: 'source', label: 'Исходный текст', hint: 'Разделы 1–4 заново, без слов школы' },
        ]}
      />
      <p className="regulation-quiet">
        Пока новую редакцию не утвердят, действует прежняя. П.{'\u00a0'}5, 6 и примечания те же.
      </p>
    </Dialog>
  );
}
