import { lazy, Suspense, useState } from 'react';
import { useShortcut } from '../ui/shortcut';
import { Sidebar } from '../ui/sidebar';
import { DirectorRole } from './director-role';
import { SECTIONS } from './sections';
import { SidebarFoot } from './sidebar-foot';
import type { Counted } from './urgent-trainings';
import { useDueQuestions } from './use-due-questions';
import { useStands } from './use-stands';

const loadUrgent = () => import('./urgent-trainings');
const UrgentTrainings = lazy(async () => ({ default: (await loadUrgent()).UrgentTrainings }));

const loadDeeds = () => import('./publication-deeds');
const PublicationDeeds = lazy(async () => ({ default: (await loadDeeds()).PublicationDeeds }));

/** The left column: the sections with their keys, the number of questions of today, of urgent trainings, of places to renew. */
export function Navigation({ current, open }: { current: string; open: (path: string) => void }) {
  const due = useDueQuestions();
  const stands = useStands();
  const [urgent, setUrgent] = useState<Counted>({});
  const [deeds, setDeeds] = useState<Counted>({});
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
          ...(id === 'staff' ? urgent : {}),
          ...(id === 'schedule' ? deeds : {}),
        }))}
        foot={<SidebarFoot />}
        narrowFoot={<DirectorRole isNarrow />}
      />
      {stands ? (
        <Suspense>
          <UrgentTrainings tell={setUrgent} />
          <PublicationDeeds tell={setDeeds} />
        </Suspense>
      ) : null}
    </>
  );
}

function SectionKey({ digit, open }: { digit: number; open: () => void }) {
  useShortcut(`Ctrl+${String(digit)}`, open);
  return null;
}
