import { useShortcut } from '../ui/shortcut';
import { Sidebar } from '../ui/sidebar';
import { DirectorRole } from './director-role';
import { SECTIONS } from './sections';
import { SidebarFoot } from './sidebar-foot';
import { useDueQuestions } from './use-due-questions';

/** The left column: the sections with their keys, and the number of questions of today. */
export function Navigation({ current, open }: { current: string; open: (path: string) => void }) {
  const due = useDueQuestions();
  return (
    <>
      {SECTIONS.map(({ id }, index) => (
        <SectionKey
          key={id}
          digit={index + 1}
          open={() => {
            open(`/${id}`);
          }}
        />
      ))}
      <Sidebar
        label="Разделы"
        current={current}
        items={SECTIONS.map(({ id, label, icon }, index) => ({
          id,
          label,
          icon,
          href: `#/${id}`,
          keyHint: `Ctrl+${String(index + 1)}`,
          ...(id === 'today' ? due : {}),
        }))}
        foot={<SidebarFoot />}
        narrowFoot={<DirectorRole isNarrow />}
      />
    </>
  );
}

function SectionKey({ digit, open }: { digit: number; open: () => void }) {
  useShortcut(`Ctrl+${String(digit)}`, open);
  return null;
}
