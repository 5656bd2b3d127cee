import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Id } from '#shared/lib/ids';
import { newId } from '../../platform/clock';
import { NOBODY, type VisitorValues } from './form-values';
import type { ConsultationForm } from './use-consultation-form';

/** What is done with the rows of a group; the same functions as long as the form is open. */
export interface Group {
  readonly firstRef: RefObject<HTMLInputElement | null>;
  readonly rowsRef: RefObject<HTMLUListElement | null>;
  /** Adds a row at the end and goes there. */
  readonly add: () => void;
  readonly change: (index: number, change: Partial<VisitorValues>) => void;
  /** Takes a row out and goes to the one before. */
  readonly remove: (index: number) => void;
}

/** Rows of those who came along; the first one has the form's own fields. */
export function useGroup({ values, set }: ConsultationForm): Group {
  const firstRef = useRef<HTMLInputElement>(null);
  const rowsRef = useRef<HTMLUListElement>(null);
  const latest = useRef({ values, set });
  useEffect(() => {
    latest.current = { values, set };
  });
  // Where to go when the row is there, or is gone: -1 is the first one's own field.
  const [goTo, setGoTo] = useState<{ readonly row: number; readonly once: Id }>();
  useEffect(() => {
    if (goTo === undefined) return;
    const rows = rowsRef.current?.querySelectorAll<HTMLInputElement>('[role=combobox]');
    (rows?.[goTo.row] ?? firstRef.current)?.focus();
  }, [goTo]);
  const put = useCallback((others: readonly VisitorValues[], row: number): void => {
    latest.current.set({ others });
    setGoTo({ row, once: newId() });
  }, []);
  const add = useCallback((): void => {
    const { others, className } = latest.current.values;
    const last = others.at(-1)?.className ?? className;
    put([...others, { ...NOBODY, className: last }], others.length);
  }, [put]);
  const change = useCallback((index: number, changed: Partial<VisitorValues>): void => {
    const { others } = latest.current.values;
    latest.current.set({
      others: others.map((each, i) => (i === index ? { ...each, ...changed } : each)),
    });
  }, []);
  const remove = useCallback(
    (index: number): void => {
      const { others } = latest.current.values;
      put(
        others.filter((_, i) => i !== index),
        index - 1,
      );
    },
    [put],
  );
  return { firstRef, rowsRef, add, change, remove };
}
