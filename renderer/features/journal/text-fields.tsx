import { useState, type RefObject } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import type { Snippet } from '#shared/domain/snippet';
import { findSnippets, snippetCallAt, type SnippetWords } from '#shared/domain/snippet-text';
import { FieldRow } from '../../ui/field-row';
import { useShortcut } from '../../ui/shortcut';
import { SuggestArea } from '../../ui/suggest-area';
import type { ConsultationForm } from './use-consultation-form';
import { useSnippetInsertion } from './use-snippet-insertion';

const MOST_SNIPPETS = 8;

type TextsProps = {
  form: ConsultationForm;
  snippets: readonly Snippet[];
  words: SnippetWords;
  questionRef: RefObject<HTMLTextAreaElement | null>;
  answerRef: RefObject<HTMLTextAreaElement | null>;
};

/** What was asked and what was answered; «/» brings in a template. */
export function Texts({ form, snippets, words, questionRef, answerRef }: TextsProps) {
  const { values, errors, set } = form;
  // After Alt+1…6 the hand is on the digits: the question is one key away.
  useShortcut('Alt+0', () => questionRef.current?.focus());
  return (
    <FieldRow>
      <SnippetArea
        label="Вопрос"
        isRequired
        placeholder="Alt+0 — сразу сюда"
        value={values.question}
        onChange={(text) => {
          set({ question: text });
        }}
        error={errors.question}
        snippets={snippets}
        words={words}
        inputRef={questionRef}
      />
      <SnippetArea
        label="Ответ"
        placeholder={snippets.length === 0 ? undefined : '/ — шаблон ответа'}
        value={values.answer}
        onChange={(text) => {
          set({ answer: text });
        }}
        error={errors.answer}
        snippets={snippets}
        words={words}
        inputRef={answerRef}
      />
    </FieldRow>
  );
}

type SnippetAreaProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
  placeholder: string | undefined;
  isRequired?: boolean;
  snippets: readonly Snippet[];
  words: SnippetWords;
  inputRef: RefObject<HTMLTextAreaElement | null>;
};

function SnippetArea({ snippets, words, inputRef, ...field }: SnippetAreaProps) {
  const { value } = field;
  const [caret, setCaret] = useState<number | null>(null);
  const insertion = useSnippetInsertion(inputRef, words, value);
  const call = caret === null ? null : snippetCallAt(value, caret);
  const found = call === null ? [] : findSnippets(snippets, call.typed).slice(0, MOST_SNIPPETS);
  return (
    <SuggestArea
      {...field}
      rows={2}
      autoGrow
      maxLength={TEXT_LIMIT}
      inputRef={inputRef}
      listLabel="Шаблоны ответов"
      announcement={`Шаблонов: ${String(found.length)}. Стрелки — выбрать, Enter — вставить`}
      suggestions={found.map(({ id, name, text }) => ({ id, label: `/${name}`, detail: text }))}
      onCaret={setCaret}
      onPick={(id) => {
        const snippet = found.find((each) => each.id === id);
        if (snippet === undefined || call === null || caret === null) return;
        insertion.insert(snippet, call.from, caret);
      }}
      hint={insertion.hint}
    />
  );
}
