import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { focusWithin } from '../../ui/use-autofocus';
import { closeDesk } from './close-desk';

type FrameProps = {
  title: string;
  /** Who acts. */
  who?: string | undefined;
  children: ReactNode;
  /** The passphrase and the deeds: always in sight. */
  foot?: ReactNode;
};

/** The frame of the director's window: what it is about, what is looked at, what can be done. */
export function Frame({ title, who, children, foot }: FrameProps) {
  const body = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLElement>(null);
  useEffect(() => {
    // The first field is where the director goes on; else the first deed.
    if (!focusWithin(body.current)) focusWithin(end.current);
  }, [title]);
  return (
    <main className="director">
      <header className="director-head">
        <h1 className="director-title">{title}</h1>
        {who === undefined || who === '' ? null : <p className="director-who">{who}</p>}
      </header>
      <div ref={body} className="director-body">
        {children}
      </div>
      {foot === undefined ? null : (
        <footer ref={end} className="director-foot">
          {foot}
        </footer>
      )}
    </main>
  );
}

/** The foot where nothing can be done. */
export function CloseOnly() {
  return (
    <div className="director-buttons">
      <Button variant="primary" onPress={closeDesk}>
        Закрыть окно
      </Button>
    </div>
  );
}

/** «Орлов Пётр Ильич, директор», or what to do when nobody is named. */
export function whoSigns({ name, position }: { name: string; position: string }): string {
  if (name.trim() === '') return 'Руководитель не указан: его называют в «Настройки → Школа».';
  const office = position.trim();
  return office === '' ? name : `${name}, ${office.charAt(0).toLowerCase()}${office.slice(1)}`;
}
