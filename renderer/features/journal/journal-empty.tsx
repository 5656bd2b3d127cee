import type { FoundSet } from '../../data/consultations';
import { useIsSchoolFilled } from '../../data/records';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Delayed } from '../../ui/progress';
import { JournalInOffer } from './journal-in';

type EmptyProps = {
  found: FoundSet;
  isAll: boolean;
  /** What is looked for. */
  text: string;
  onNew: () => void;
  onShowExample: (() => void) | undefined;
  setUpHref: string;
  onClear: () => void;
};

/** In place of the list: not read yet, nothing found, or nothing written yet. */
export function JournalEmpty(props: EmptyProps) {
  const { found, isAll, text, onNew, onShowExample, setUpHref, onClear } = props;
  const isFilled = useIsSchoolFilled();
  if (found.count === null) return <Delayed>Журнал читается…</Delayed>;
  if (!isAll) {
    return (
      <EmptyState
        title={
          text.trim() === '' ? 'Ничего не нашлось' : `По запросу «${text.trim()}» ничего не нашлось`
        }
        action={<Button onPress={onClear}>Показать весь журнал</Button>}
      >
        Ни одна запись не подходит под поиск и фильтры. Попробуйте часть слова или уберите фильтр.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="В журнале пока нет записей"
      action={
        <>
          <Button variant="primary" onPress={onNew}>
            Внести первую консультацию
          </Button>
          {onShowExample ? <Button onPress={onShowExample}>Показать на примере</Button> : null}
          <JournalInOffer />
        </>
      }
    >
      <p>
        Здесь будет каждая консультация: кто обратился, по какой теме, что спросил и что ему
        ответили. Записать новую можно с любого экрана клавишами Ctrl+N.
      </p>
      {isFilled === false ? (
        <p>
          <a href={setUpHref}>Заполнить сведения о школе</a>
        </p>
      ) : null}
    </EmptyState>
  );
}
