import { keysChapter } from '../help/keys-chapter';
import { Button } from '../ui/button';
import { CommandList } from '../ui/command-list';
import { Dialog } from '../ui/dialog';
import { COMMANDS, type CommandTargets } from './commands';

/** What lies over the screen for a moment. */
export type Overlay = 'commands' | 'keys';

type OverlayProps = { shown: Overlay; targets: CommandTargets; onClose: () => void };

/** Ctrl+K: the list of commands; «?»: the sheet of keys. */
export function Overlays({ shown, targets, onClose }: OverlayProps) {
  if (shown === 'keys') return <KeySheet onClose={onClose} />;
  return (
    <CommandList
      title="Команды"
      commands={COMMANDS}
      onClose={onClose}
      onRun={(id) => {
        onClose();
        COMMANDS.find((command) => command.id === id)?.run(targets);
      }}
    />
  );
}

function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title={keysChapter.title}
      isOpen
      isText
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Закрыть
        </Button>
      }
    >
      {keysChapter.body}
    </Dialog>
  );
}
