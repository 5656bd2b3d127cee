import { useEffect, useRef, useState, type RefObject } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import { SNIPPET_NAME_LIMIT, type Snippet } from '#shared/domain/snippet';
import { fillSnippet, unknownPlaces } from '#shared/domain/snippet-text';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { FormDialog } from '../../ui/form-dialog';
import { Notice } from '../../ui/notice';
import { TextArea, TextField } from '../../ui/text-field';
import { saveSnippets } from './save-snippets';
import {
  parseSnippetValues,
  toSnippet,
  type SnippetErrors,
  type SnippetValues,
} from './snippet-form';

/** Words of the preview: nobody's. */
const EXAMPLE = { фио: 'Иванова Мария Петровна', класс: '5А', тема: 'учёт посещаемости' };
/** What a template can ask for. */
const PLACES = ['{ФИО}', '{класс}', '{тема}'] as const;

type SnippetDialogProps = {
  rows: readonly Row<'snippet'>[];
  /** The template to change, null for a new one. */
  snippet: Snippet | null;
  onSaved: (snippet: Snippet) => void;
  onClose: () => void;
};

/** «Новый шаблон», or changing one. Closing keeps the draft. */
export function SnippetDialog({ rows, snippet, onSaved, onClose }: SnippetDialogProps) {
  const [fresh] = useState<Snippet>(
    () => snippet ?? { v: 1, id: newId(), name: '', text: '', archived: false },
  );
  const form = useRecordForm<SnippetValues, Snippet, SnippetErrors>({
    draftKey: `snippet-${snippet?.id ?? 'new'}`,
    parse: parseSnippetValues,
    initial: { name: fresh.name, text: fresh.text },
    check: (values) =>
      toSnippet(
        values,
        fresh,
        rows.map(({ value }) => value),
      ),
    send: (value, commit) => saveSnippets(commit, [value], rows),
    onSaved,
    onClose,
  });
  const { values, errors } = form;
  const text = useRef<HTMLTextAreaElement>(null);
  return (
    <FormDialog title={snippet === null ? 'Новый шаблон' : 'Изменить шаблон'} form={form}>
      <TextField
        label="Название"
        isRequired
        maxLength={SNIPPET_NAME_LIMIT}
        hint="Одно слово: его набирают после косой черты, например /пароль"
        value={values.name}
        onChange={(name) => {
          form.write({ ...values, name });
        }}
        error={errors?.name}
      />
      <TextArea
        label="Текст шаблона"
        isRequired
        rows={4}
        autoGrow
        maxLength={TEXT_LIMIT}
        inputRef={text}
        value={values.text}
        onChange={(next) => {
          form.write({ ...values, text: next });
        }}
        error={errors?.text}
      />
      <Places
        field={text}
        onInsert={(next) => {
          form.write({ ...values, text: next });
        }}
      />
      <Preview text={values.text} />
    </FormDialog>
  );
}

type PlacesProps = {
  field: RefObject<HTMLTextAreaElement | null>;
  onInsert: (text: string) => void;
};

/** Puts a place where the cursor stands. */
function Places({ field, onInsert }: PlacesProps) {
  useEffect(() => {
    // Whoever hasn't been in the text goes on at its end.
    field.current?.setSelectionRange(TEXT_LIMIT, TEXT_LIMIT);
  }, [field]);
  const insert = (place: string): void => {
    const area = field.current;
    if (area === null) return;
    area.setRangeText(place, area.selectionStart, area.selectionEnd, 'end');
    const { value, selectionEnd } = area;
    onInsert(value.slice(0, TEXT_LIMIT));
    // After React has written the value, which puts the cursor at its end.
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(selectionEnd, selectionEnd);
    });
  };
  return (
    <div className="settings-places" role="group" aria-label="Вставить в текст">
      <span className="settings-preview-title">Из записи подставится:</span>
      {PLACES.map((place) => (
        <Button
          key={place}
          size="small"
          aria-label={`Вставить ${place}`}
          onPress={() => {
            insert(place);
          }}
        >
          {place}
        </Button>
      ))}
    </div>
  );
}

/** The text as it would stand in an answer, and what in it looks like a place and is none. */
function Preview({ text }: { text: string }) {
  const filled = fillSnippet({ text }, EXAMPLE).text;
  const unknown = unknownPlaces(filled);
  return (
    <>
      {unknown.length === 0 ? null : (
        <Notice tone="warning">
          {unknown.join(', ')} останется в ответе как есть: таких слов в записи нет.
        </Notice>
      )}
      <section aria-label="Как будет в записи">
        <p className="settings-preview-title">Как будет в записи, например:</p>
        <p className="settings-preview">
          {text.trim() === '' ? 'Здесь появится текст шаблона' : filled}
        </p>
      </section>
    </>
  );
}
