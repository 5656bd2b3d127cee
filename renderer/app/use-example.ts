import { closeExample, openExample } from '../data/example';
import { useToast } from '../ui/toast';

/** Enters and leaves the example; says why when that doesn't work. The window is opened anew otherwise. */
export function useExample(): { readonly show: () => void; readonly end: () => void } {
  const toast = useToast();
  const tell = async (change: () => Promise<string | null>): Promise<void> => {
    const problem = await change();
    if (problem !== null) toast.show({ text: problem, tone: 'error' });
  };
  return { show: () => void tell(openExample), end: () => void tell(closeExample) };
}
