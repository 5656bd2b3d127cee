import { useToast } from '../ui/toast';
import { useShortcut } from '../ui/shortcut';

const NOTHING_TO_PRINT =
  'Здесь пока нечего печатать. Плакат графика печатается в разделе «График»: там откройте или составьте редакцию';
const NO_RECORD =
  'Здесь новых записей не заводят. Новая консультация записывается с любого экрана по Ctrl+N';
const READ_ONLY = 'Журнал открыт только для чтения: новое сейчас не записать';

/**
 * What keys of a page, and the items of the menu that press them, say where no page listens. It has to stand before
 * the pages: the latest listener wins.
 */
export function KeysWithoutPage({ isLocked }: { isLocked: boolean }) {
  const toast = useToast();
  useShortcut('Ctrl+P', () => {
    toast.show({ text: NOTHING_TO_PRINT });
  });
  // The shell listens to it while the journal can be written.
  useShortcut('Ctrl+N', () => {
    toast.show({ text: READ_ONLY });
  });
  useShortcut('Ctrl+Shift+N', () => {
    toast.show({ text: isLocked ? READ_ONLY : NO_RECORD });
  });
  return null;
}
