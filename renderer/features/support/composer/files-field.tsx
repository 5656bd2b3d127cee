import { useEffect, useId, useRef, type DragEvent } from 'react';
import {
  REQUEST_FILES_BYTES,
  REQUEST_FILE_LIMIT,
  type SupportRequest,
} from '#shared/domain/support-request';
import { NBSP } from '#shared/lib/text';
import { addDropped, addPasted, addPicked, type FilesAnswer } from '../../../data/request-files';
import { Button } from '../../../ui/button';
import { describedBy, FieldTexts } from '../../../ui/field-frame';
import { FileChip } from '../../../ui/file-field';
import { fileSizeText } from '../../../ui/file-size';

type Files = SupportRequest['files'];

export type FilesFieldProps = {
  files: Files;
  error: string | undefined;
  /** What became of adding: all files that the form has now, and what was not taken. */
  onFiles: (answer: { readonly files: Files; readonly problems: readonly string[] }) => void;
};

const HINT = `Снимки экрана, документы: до ${String(REQUEST_FILE_LIMIT)}${NBSP}файлов, вместе до 20${NBSP}МБ. Снимок из буфера вставляет Ctrl+V, файлы можно перетащить сюда`;

/** «Файлы»: several, picked, dropped or pasted; each with its size and the way to take it out. */
export function FilesField({ files, error, onFiles }: FilesFieldProps) {
  const id = useId();
  const picker = useRef<HTMLButtonElement>(null);
  const add = useAdding(files, onFiles);
  usePastedPicture(() => {
    add(addPasted);
  });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop into; the button does the same
    <div
      className="ui-field ui-file-field support-files"
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy(id, { error, hint: HINT })}
      data-invalid={error ? '' : undefined}
      onDragOver={allowFiles}
      onDrop={(event) => {
        event.preventDefault();
        const dropped = [...event.dataTransfer.files];
        add((held) => addDropped(dropped, held));
      }}
    >
      <div className="ui-field-head">
        <span id={`${id}-label`} className="ui-label">
          Файлы
        </span>
        {files.length > 1 ? (
          <span className="ui-counter">
            {fileSizeText(bytes)} из {fileSizeText(REQUEST_FILES_BYTES)}
          </span>
        ) : null}
      </div>
      {files.length === 0 ? null : (
        <ul className="support-plain support-chips">
          {files.map((file) => (
            <li key={file.sha256}>
              <FileChip
                file={{ name: file.name, size: file.bytes }}
                onRemove={() => {
                  onFiles({ files: files.filter((one) => one !== file), problems: [] });
                  // The cross is gone in a moment; the focus stays in the field.
                  picker.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          buttonRef={picker}
          aria-describedby={describedBy(id, { error, hint: HINT })}
          onPress={() => {
            add(addPicked);
          }}
        >
          {files.length === 0 ? 'Выбрать файлы' : 'Добавить файлы'}
        </Button>
      </div>
      <FieldTexts id={id} hint={HINT} error={error} />
    </div>
  );
}

/** Only files are taken; text that is dragged goes to the text fields. */
function allowFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
}

/** Adds files one way or another to what the form has by then. */
function useAdding(files: Files, onFiles: FilesFieldProps['onFiles']) {
  const latest = useRef({ files, onFiles });
  useEffect(() => {
    latest.current = { files, onFiles };
  });
  return (adding: (held: Files) => Promise<FilesAnswer>): void => {
    void adding(latest.current.files).then(({ files: added, problems }) => {
      const held = latest.current.files;
      const isNew = (file: Files[number]): boolean =>
        held.every(({ sha256 }) => sha256 !== file.sha256);
      latest.current.onFiles({ files: [...held, ...added.filter(isNew)], problems });
    });
  };
}

/** Ctrl+V with a picture in the clipboard, wherever the focus is in the form; text goes where it belongs. */
function usePastedPicture(onPicture: () => void): void {
  const latest = useRef(onPicture);
  useEffect(() => {
    latest.current = onPicture;
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const types = event.clipboardData?.types ?? [];
      if (!types.includes('Files') || types.includes('text/plain')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('paste', listen);
    return () => {
      document.removeEventListener('paste', listen);
    };
  }, []);
}
