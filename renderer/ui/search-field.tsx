import { useId, useRef } from 'react';
import type { Ref } from 'react';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { IconButton } from './button';
import { FieldFrame } from './field-frame';
import { mergeRefs } from './merge-refs';
import { Icon, Kbd } from './visually-hidden';

export type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What can be found, in a few words. */
  placeholder?: string | undefined;
  keyHint?: string | undefined;
  width?: number | undefined;
  maxLength?: number | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
};

/** The search of a page; the label is heard, the magnifying glass is seen. Esc clears a text, then lets go. */
export function SearchField(props: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    props.onChange('');
    input.current?.focus();
  };
  return (
    <FieldFrame id={id} label={props.label} labelPlacement="hidden" width={props.width}>
      <div className="ui-search">
        <Icon>
          <Search />
        </Icon>
        <input
          id={id}
          ref={mergeRefs(input, props.inputRef)}
          className="ui-control"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={props.value}
          maxLength={props.maxLength ?? 200}
          placeholder={props.placeholder ?? props.label}
          aria-keyshortcuts={props.keyHint === 'Ctrl+F' ? 'Control+F' : undefined}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || props.value === '') return;
            event.preventDefault();
            event.stopPropagation();
            clear();
          }}
        />
        {props.value === '' ? (
          props.keyHint && <Kbd>{props.keyHint}</Kbd>
        ) : (
          <IconButton tooltip="plain" size="small" label="Очистить" icon={<X />} onPress={clear} />
        )}
      </div>
    </FieldFrame>
  );
}
