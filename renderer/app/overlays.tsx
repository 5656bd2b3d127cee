import { findPeople } from '#shared/domain/person';
import { peopleOf, usePeople } from '../data/records';
import { useSelections } from '../data/selections';
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

const SELECTION = 'selection=';

/** Deeds, saved selections of the journal, and people by any part of the name. */
function Commands({ targets, onClose }: Omit<OverlayProps, 'shown'>) {
  const people = peopleOf(usePeople());
  const selections = (useSelections() ?? []).map(({ id, value }) => ({
    id: SELECTION + id,
    group: 'Подборки журнала',
    label: value.title,
    words: 'подборка журнал открыть',
  }));
  return (
    <CommandList
      title="Команды"
      commands={[...COMMANDS, ...selections]}
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
        // What stands after «?» is the journal's own, which `open` would take for the page's.
        if (id.startsWith(SELECTION)) window.location.hash = `/journal?${id}`;
        else if (id.startsWith(PERSON)) targets.open(`/${id}`);
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
