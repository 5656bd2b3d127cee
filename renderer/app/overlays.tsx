import { findPeople } from '#shared/domain/person';
import { peopleOf, usePeople } from '../data/records';
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
  return <Commands targets={targets} onClose={onClose} />;
}

const MOST_PEOPLE = 8;
const PERSON = 'person/';

/** Deeds, and people by any part of the name. */
function Commands({ targets, onClose }: Omit<OverlayProps, 'shown'>) {
  const people = peopleOf(usePeople());
  return (
    <CommandList
      title="Команды"
      commands={COMMANDS}
      find={(query) =>
        findPeople(people, query, MOST_PEOPLE).map(({ id, name, position, className }) => ({
          id: PERSON + id,
          group: 'Люди',
          label: [name, position, className].filter(Boolean).join(', '),
        }))
      }
      onClose={onClose}
      onRun={(id) => {
        onClose();
        if (id.startsWith(PERSON)) targets.open(`/${id}`);
        else COMMANDS.find((command) => command.id === id)?.run(targets);
      }}
    />
  );
}

function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title={keysChapter.title}
      isOpen
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
