import { Button } from '../../ui/button';
import { Frame } from './frame';

/** «Лист ключа»: printed, signed by hand and kept in the safe. */
export function KeySheet({ who, onDone }: { who: string; onDone: () => void }) {
  return (
    <Frame
      title="Лист ключа руководителя"
      who={who}
      foot={
        <div className="director-buttons">
          <Button variant="primary" onPress={onDone}>
            Продолжить
          </Button>
        </div>
      }
    >
      <p>Напечатайте лист ключа, подпишите его от руки и храните в сейфе.</p>
    </Frame>
  );
}
