import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/visually-hidden';

type KeyStripProps = {
  /** «1…9, 0», «1…9, 0, Й…». */
  keys: string;
  canUndo: boolean;
  canRedo: boolean;
  onNote: () => void;
  onUndo: () => void;
  onRedo: () => void;
};

/** What the keys do, and the same by the mouse. */
export function KeyStrip({ keys, canUndo, canRedo, onNote, onUndo, onRedo }: KeyStripProps) {
  return (
    <div className="meeting-strip">
      <p className="meeting-quiet meeting-strip-hint">
        <Kbd>{keys}</Kbd> — вопрос по теме. <Kbd>Esc</Kbd> — выйти: отмеченное сохранено, приём
        можно продолжить.
      </p>
      <div className="meeting-strip-deeds">
        <Button isDisabled={!canUndo} aria-keyshortcuts="Enter" onPress={onNote}>
          Дополнить последний <Kbd>Enter</Kbd>
        </Button>
        <Button isDisabled={!canUndo} aria-keyshortcuts="Backspace" onPress={onUndo}>
          Убрать последний <Kbd>Backspace</Kbd>
        </Button>
        <Button isDisabled={!canRedo} aria-keyshortcuts="Shift+Backspace" onPress={onRedo}>
          Вернуть <Kbd>Shift+Backspace</Kbd>
        </Button>
      </div>
    </div>
  );
}
