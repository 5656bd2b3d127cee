import { TEXT_LIMIT } from '#shared/domain/fields';
import { counted } from '#shared/lib/text';
import { useReason } from '../../data/reason';
import { saveMarks } from '../../data/reception-marks';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useShortcut } from '../../ui/shortcut';
import { TextArea } from '../../ui/text-field';
import { useMarking, type MarkedPlace } from './use-marking';
import { missedText, receptionName } from './words';

/** What it is most often; any other words may be written. */
const FREQUENT = [
  'болезнь',
  'командировка',
  'педагогический совет',
  'отменён приказом',
  'не было связи с «Дневник.ру»',
] as const;
const MISSING = 'Укажите, почему приём не состоялся';

type MissedDialogProps = { places: readonly MarkedPlace[]; onClose: () => void };

/** «Не состоялся»: why a reception, or several, weren't held. */
export function MissedDialog({ places, onClose }: MissedDialogProps) {
  const { told } = useMarking();
  const [first] = places;
  const one = first === undefined ? '' : `${first.date}-${first.source}`;
  const form = useReason(
    places.length === 1 ? `missed-${one}` : 'missed-several',
    MISSING,
    async (reason, commit) => {
      const outcome = { kind: 'missed', reason } as const;
      const answer = await saveMarks(
        places.map((place) => ({ place, outcome })),
        commit,
      );
      if (!answer.ok) return answer.error;
      told(places, missedText(places.length), answer.value);
      return null;
    },
    onClose,
  );
  useShortcut('Ctrl+Enter', form.onConfirm);
  return (
    <Dialog
      title={places.length === 1 ? 'Приём не состоялся' : 'Приёмы не состоялись'}
      isOpen
      onClose={form.onClose}
      footer={
        <>
          <Button variant="quiet" onPress={form.onClose}>
            Отмена
          </Button>
          <Button variant="primary" isDisabled={form.isBusy} onPress={form.onConfirm}>
            Отметить
          </Button>
        </>
      }
    >
      <p className="receptions-named">
        {places.length === 1 && first !== undefined
          ? receptionName(first)
          : `${counted(places.length, ['приём', 'приёма', 'приёмов'])} с одной причиной`}
      </p>
      <TextArea
        label="Причина"
        isRequired
        rows={2}
        maxLength={TEXT_LIMIT}
        value={form.reason}
        onChange={form.onReason}
        error={form.problem ?? undefined}
      />
      <div className="receptions-reasons" role="group" aria-label="Частые причины">
        {FREQUENT.map((words) => (
          <Button
            key={words}
            size="small"
            onPress={() => {
              form.onReason(words);
            }}
          >
            {words}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
