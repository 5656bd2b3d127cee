import { useRef, type FocusEvent, type RefObject } from 'react';
import { OUTCOMES, OUTCOME_WORDS } from '#shared/domain/consultation';
import type { Snippet } from '#shared/domain/snippet';
import { findSnippets, type SnippetWords } from '#shared/domain/snippet-text';
import { ChoiceGroup } from '../../ui/choice-group';
import { DateField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { MenuButton } from '../../ui/menu';
import type { ConsultationForm } from './use-consultation-form';
import { useSnippetInsertion } from './use-snippet-insertion';

type EndingProps = {
  form: ConsultationForm;
  snippets: readonly Snippet[];
  words: SnippetWords;
  answerRef: RefObject<HTMLTextAreaElement | null>;
};

/** How it ended; and, under the answer, the templates for those who use the mouse. */
export function Ending({ form, ...snippets }: EndingProps) {
  const { values, errors, set } = form;
  return (
    <FieldRow>
      <div className="journal-fixed">
        <ChoiceGroup
          label="Итог"
          role="group"
          value={values.outcome}
          onChange={(outcome) => {
            set({ outcome });
          }}
          options={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
          error={errors.outcome}
        />
      </div>
      {values.outcome === 'return' ? (
        <DateField
          label="Когда вернуться"
          width={150}
          value={values.returnOn}
          onChange={(returnOn) => {
            set({ returnOn });
          }}
          error={errors.returnOn}
          hint="Можно не указывать"
        />
      ) : null}
      <SnippetMenu answer={values.answer} {...snippets} />
    </FieldRow>
  );
}

type SnippetMenuProps = Omit<EndingProps, 'form'> & { answer: string };

/** Puts a template into the answer where the caret was; nothing that was typed or selected goes away. */
function SnippetMenu({ answer, snippets, words, answerRef }: SnippetMenuProps) {
  const insertion = useSnippetInsertion(answerRef, words, answer);
  const picked = useRef<Snippet>(undefined);
  const offered = findSnippets(snippets, '');
  if (offered.length === 0) return null;
  // The menu gives the focus back to its button: from there it goes on into the answer.
  const goOn = ({ target, currentTarget }: FocusEvent): void => {
    const snippet = picked.current;
    if (snippet === undefined || !currentTarget.contains(target)) return;
    picked.current = undefined;
    const caret = answerRef.current?.selectionEnd ?? answer.length;
    insertion.insert(snippet, caret, caret);
  };
  return (
    <div className="journal-snippets" {...{ onFocus: goOn }}>
      <MenuButton
        label="Шаблон"
        variant="quiet"
        items={offered.map(({ id, name }) => ({ id, label: name }))}
        onAction={(id) => {
          picked.current = offered.find((each) => each.id === id);
        }}
      />
    </div>
  );
}
