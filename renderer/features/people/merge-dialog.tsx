import { useState } from 'react';
import { findPeople, type Person } from '#shared/domain/person';
import { likelySpellings, LIKENESS_WORDS } from '#shared/domain/same-person';
import type { Row } from '../../data/database';
import { newId } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { SuggestField } from '../../ui/combo-box';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { mayGiveWay, mergePeople, partPeople, type Merging } from './merging';
import { personDetail } from './words';

const MOST_SUGGESTIONS = 8;

type MergeDialogProps = {
  row: Row<'person'>;
  people: readonly Row<'person'>[];
  /** Somebody to begin with. */
  other?: Row<'person'> | undefined;
  /** Opens the page of the one who stays. */
  onMerged: (id: string) => void;
  onClose: () => void;
};

/** Two spellings of one person: whose name stays, and what becomes of the records. */
export function MergeDialog({ row, people, other: first, onMerged, onClose }: MergeDialogProps) {
  const [other, setOther] = useState<Row<'person'> | undefined>(first);
  const [kept, setKept] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const once = useOneAtATime();
  const tell = useUndo();
  const merging = other === undefined ? null : mergingOf(row, other, kept);
  const merge = async (): Promise<void> => {
    if (merging === null) {
      setProblem('Выберите, с кем объединить');
      return;
    }
    const commit = newId();
    const failure = await mergePeople(merging, commit);
    setProblem(failure);
    if (failure !== null) return;
    onClose();
    onMerged(merging.kept.id);
    tell(merging, commit);
  };
  const confirm = (): void => void once(merge);
  useShortcut('Ctrl+Enter', confirm);
  return (
    <Dialog
      title="Объединить два написания имени"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Отмена
          </Button>
          <Button variant="primary" onPress={confirm}>
            Объединить
          </Button>
        </>
      }
    >
      <OtherPerson
        row={row}
        people={people}
        first={first}
        problem={problem}
        onChoose={(chosen) => {
          setOther(chosen);
          setKept(null);
          setProblem(null);
        }}
      />
      {merging === null ? null : <Preview merging={merging} onKeep={setKept} />}
    </Dialog>
  );
}

/** Which of the two stays: the chosen one, else the one who must, else the fuller name. */
function mergingOf(row: Row<'person'>, other: Row<'person'>, kept: string | null): Merging {
  const both = [row, other] as const;
  const must = both.find(({ value }) => !mayGiveWay(value));
  const fuller = other.value.name.length > row.value.name.length ? other : row;
  const stays = must ?? both.find(({ id }) => id === kept) ?? fuller;
  return { kept: stays, merged: stays === row ? other : row };
}

/** Says what was done, with the way back. */
function useUndo(): (merging: Merging, commit: string) => void {
  const toast = useToast();
  return ({ merged }, commit) => {
    const undo = async (): Promise<void> => {
      const failure = await partPeople(merged.id, newId(), commit);
      const words = failure ?? 'Имена снова отдельно';
      toast.show({ text: words, tone: failure === null ? 'info' : 'error' });
    };
    toast.show({
      text: 'Имена объединены',
      action: { label: 'Отменить', onPress: () => void undo() },
    });
  };
}

type OtherProps = {
  row: Row<'person'>;
  people: readonly Row<'person'>[];
  first: Row<'person'> | undefined;
  problem: string | null;
  onChoose: (other: Row<'person'> | undefined) => void;
};

/** «С кем»: any known person by any part of the name; the likely ones are offered before a letter is typed. */
function OtherPerson({ row, people, first, problem, onChoose }: OtherProps) {
  const [typed, setTyped] = useState(first?.value.name ?? '');
  // A teacher and a parent are two in the journal, even if it is the same person.
  const others = people
    .map(({ value }) => value)
    .filter(({ id, kind }) => id !== row.id && kind === row.value.kind);
  const likely = likelySpellings(row.value, others).slice(0, MOST_SUGGESTIONS);
  const choose = (id: string): void => {
    const chosen = people.find((each) => each.id === id);
    setTyped(chosen?.value.name ?? '');
    onChoose(chosen);
  };
  return (
    <>
      <SuggestField
        label="С кем объединить"
        isRequired
        value={typed}
        onChange={(text) => {
          setTyped(text);
          onChoose(undefined);
        }}
        suggestions={findPeople(others, typed, MOST_SUGGESTIONS).map(suggestion)}
        onPick={choose}
        error={problem ?? undefined}
        hint="Наберите любую часть имени"
      />
      {likely.length > 0 && typed === '' ? (
        <div className="people-likely" role="group" aria-label="Похожие имена">
          <p className="people-quiet">Похожие имена:</p>
          {likely.map(({ people: [, other], likeness }) => (
            <Button
              key={other.id}
              size="small"
              onPress={() => {
                choose(other.id);
              }}
            >
              {other.name}
              <span className="people-quiet"> — {LIKENESS_WORDS[likeness]}</span>
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}

function suggestion(person: Person): { id: string; label: string; detail: string } {
  return { id: person.id, label: person.name, detail: personDetail(person) };
}

function Preview({ merging, onKeep }: { merging: Merging; onKeep: (id: string) => void }) {
  const { kept, merged } = merging;
  const both = [kept, merged].sort((a, b) => a.id.localeCompare(b.id));
  const isFixed = !mayGiveWay(kept.value);
  return (
    <>
      <ChoiceGroup
        label="Какое имя останется"
        role="radiogroup"
        value={kept.id}
        onChange={onKeep}
        options={both.map(({ id, value }) => ({
          value: id,
          label: [value.name, personDetail(value)].filter(Boolean).join(', '),
        }))}
      />
      <Notice tone="info" title="Что станет">
        {isFixed
          ? 'Консультант и руководитель остаются под своим именем: к ним присоединяется другое. '
          : ''}
        Записи обоих имён будут на одной странице и найдутся по любому из них. В самих записях имя
        останется таким, как его записали. Разъединить имена можно в любой момент на странице
        человека.
      </Notice>
    </>
  );
}
