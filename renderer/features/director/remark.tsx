import { useEffect, useRef, useState } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-field';

/** The director's remarks on parts of an edition while they are being written, by the parts' ids. */
export interface PartRemarks {
  readonly texts: Readonly<Record<string, string>>;
  readonly set: (id: string, text: string) => void;
}

/** Which parts have their field open: those that have a text, and those that one was asked for. */
export function useOpenRemarks({ texts, set }: PartRemarks) {
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  return {
    isOpen: (id: string): boolean => asked.has(id) || (texts[id] ?? '') !== '',
    /** Opened by hand just now: its field takes the focus. */
    isAsked: (id: string): boolean => asked.has(id),
    open: (id: string): void => {
      setAsked((before) => new Set([...before, id]));
    },
    close: (id: string): void => {
      setAsked((before) => new Set([...before].filter((each) => each !== id)));
      set(id, '');
    },
  };
}

export type OpenRemarks = ReturnType<typeof useOpenRemarks>;

/** «Замечание» beside a part that has none yet. @param of the part in words, for whoever doesn't see the row */
export function RemarkButton({ id, of, open }: { id: string; of: string; open: OpenRemarks }) {
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = open.isOpen(id);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // «Убрать» has gone with its field: the focus stays with the part.
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={`Замечание: ${of}`}
      buttonRef={button}
      onPress={() => {
        open.open(id);
      }}
    >
      Замечание
    </Button>
  );
}

type RemarkFieldProps = { id: string; of: string; remarks: PartRemarks; open: OpenRemarks };

/** What is to be mended in one part. */
export function RemarkField({ id, of, remarks, open }: RemarkFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const wasAsked = useRef(open.isAsked(id));
  useEffect(() => {
    // Only when it appears by its button: fields of a draft that was found leave the focus where it is.
    if (wasAsked.current) field.current?.focus();
  }, []);
  return (
    <div className="director-remark-field">
      <TextArea
        label={`Замечание: ${of}`}
        rows={2}
        autoGrow
        inputRef={field}
        maxLength={TEXT_LIMIT}
        value={remarks.texts[id] ?? ''}
        onChange={(text) => {
          // A text that is cleared is being written anew.
          open.open(id);
          remarks.set(id, text);
        }}
      />
      <Button
        size="small"
        variant="quiet"
        aria-label={`Убрать замечание: ${of}`}
        onPress={() => {
          open.close(id);
        }}
      >
        Убрать
      </Button>
    </div>
  );
}
