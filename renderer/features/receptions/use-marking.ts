import { counted } from '#shared/lib/text';
import { saveMarks, type MarkChange } from '../../data/reception-marks';
import { newId } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { useToast } from '../../ui/toast';
import { receptionName } from './words';

export type MarkedPlace = MarkChange['place'];

/** The deeds on receptions; what was done is said, and can be taken back from the message. */
export interface Marking {
  /** «Обращений не было». */
  readonly empty: (places: readonly MarkedPlace[]) => void;
  /** «Снять отметку». */
  readonly takeBack: (places: readonly MarkedPlace[]) => void;
  /** Says that a mark was made by a dialog of its own. */
  readonly told: (
    places: readonly MarkedPlace[],
    what: string,
    undo: readonly MarkChange[],
  ) => void;
}

export function useMarking(): Marking {
  const toast = useToast();
  const once = useOneAtATime();
  const told: Marking['told'] = (places, what, undo) => {
    const [first] = places;
    if (first === undefined) return;
    const many = counted(places.length, ['приём', 'приёма', 'приёмов']);
    const whose = places.length === 1 ? `Приём ${receptionName(first)}` : many;
    const onPress = (): void => void once(() => write(undo, null));
    toast.show({
      text: `${whose}: ${what}`,
      ...(undo.length === 0 ? {} : { action: { label: 'Вернуть', onPress } }),
    });
  };
  const write = async (changes: readonly MarkChange[], what: string | null): Promise<void> => {
    const answer = await saveMarks(changes, newId());
    if (!answer.ok) toast.show({ tone: 'error', text: answer.error });
    else if (what !== null)
      told(
        changes.map(({ place }) => place),
        what,
        answer.value,
      );
  };
  const mark = (places: readonly MarkedPlace[], kind: 'empty' | 'open', what: string): void => {
    const changes = places.map((place) => ({ place, outcome: { kind } }));
    void once(() => write(changes, what));
  };
  return {
    empty: (places) => {
      mark(places, 'empty', 'отмечено, что обращений не было');
    },
    takeBack: (places) => {
      mark(places, 'open', 'отметка снята');
    },
    told,
  };
}
