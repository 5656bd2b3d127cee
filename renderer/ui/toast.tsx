import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { FocusEvent, ReactNode } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import X from 'lucide-react/icons/x';
import { Button, IconButton } from './button';
import { createToastQueue } from './toast-queue';
import type { ToastEntry, ToastQueue } from './toast-queue';
import { Icon, VisuallyHidden } from './visually-hidden';
import './toast.css';

export type { ToastMessage } from './toast-queue';

/** How long information stays; the clock stands still under the pointer and while something in it has focus. */
const STAYS_MS = 6000;

const ToastContext = createContext<ToastQueue | null>(null);

function useQueue(): ToastQueue {
  const queue = useContext(ToastContext);
  if (!queue) throw new Error('Messages need <UiRoot> around them');
  return queue;
}

/** Holds the messages of a window; `UiRoot` has one. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue] = useState(createToastQueue);
  return <ToastContext value={queue}>{children}</ToastContext>;
}

/** `show` says in passing what has happened; `close` takes a message back before its time. */
export function useToast(): Pick<ToastQueue, 'show' | 'close'> {
  return useQueue();
}

/** Information about an earlier deed gives way to a dialog that opens; errors stay. */
export function useInformationGivesWay(): void {
  const queue = useContext(ToastContext);
  useEffect(() => queue?.closeInformation(), [queue]);
}

function ToastCard({ entry, close }: { entry: ToastEntry; close: () => void }) {
  const { action } = entry;
  return (
    <div className="ui-toast" data-tone={entry.tone ?? 'info'}>
      {entry.tone === 'error' ? (
        <Icon>
          <CircleAlert />
        </Icon>
      ) : null}
      <p className="ui-toast-text">
        {entry.tone === 'error' ? <VisuallyHidden>Ошибка: </VisuallyHidden> : null}
        {entry.text}
      </p>
      {action ? (
        <Button
          size="small"
          onPress={() => {
            close();
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton
        tooltip="plain"
        size="small"
        label="Закрыть сообщение"
        icon={<X />}
        onPress={close}
      />
    </div>
  );
}

function useExpiry(
  entries: readonly ToastEntry[],
  isHeld: boolean,
  close: (id: number) => void,
): void {
  const oldest = entries.find((entry) => entry.tone !== 'error')?.id;
  useEffect(() => {
    if (oldest === undefined || isHeld) return undefined;
    const timer = setTimeout(() => close(oldest), STAYS_MS);
    return () => clearTimeout(timer);
  }, [oldest, isHeld, close]);
}

/**
 * The corner where messages appear. Both live regions are always there, or else the first message would not be
 * read out. It stays reachable while a dialog is open.
 */
export function ToastRegion() {
  const queue = useQueue();
  const entries = useSyncExternalStore(queue.subscribe, queue.entries);
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  useExpiry(entries, isHovered || isFocused, queue.close);
  const cards = (tone: 'info' | 'error') =>
    entries
      .filter((entry) => (entry.tone ?? 'info') === tone)
      .map((entry) => (
        <ToastCard key={entry.id} entry={entry} close={() => queue.close(entry.id)} />
      ));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointer and focus only hold the clock
    <section
      className="ui-toasts"
      aria-label="Сообщения"
      data-react-aria-top-layer="true"
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event: FocusEvent<HTMLElement>) =>
        setFocused(event.currentTarget.contains(event.relatedTarget))
      }
    >
      <div role="alert">{cards('error')}</div>
      <div role="status">{cards('info')}</div>
    </section>
  );
}
