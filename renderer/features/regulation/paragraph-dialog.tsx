import { useState } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import type { OwnParagraph, OwnSectionNumber, Regulation } from '#shared/domain/regulation';
import { PARAGRAPH_KINDS } from '#shared/domain/regulation-source';
import { SOURCE_PARTS } from '#shared/domain/regulation-text';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { FormDialog } from '../../ui/form-dialog';
import { Notice } from '../../ui/notice';
import { TextArea, TextField } from '../../ui/text-field';
import {
  checkParagraph,
  KIND_WORDS,
  paragraphValues,
  parseParagraphValues,
  type ParagraphErrors,
  type ParagraphValues,
} from './paragraph-form';
import { saveRegulation } from './save-regulation';

type ParagraphDialogProps = {
  row: Row<'regulation'>;
  section: OwnSectionNumber;
  /** The one to change, null for a new one. */
  paragraph: OwnParagraph | null;
  onClose: () => void;
};

/** Whoever opens the form writes the text. */
const STARTS_HERE = { autoFocus: true } as const;

/** A paragraph of sections 1–4: what it looks like, its number, its text. Closing keeps the draft. */
export function ParagraphDialog({ row, section, paragraph, onClose }: ParagraphDialogProps) {
  const [edition] = useState(row);
  const [key] = useState(() => paragraph?.key ?? newId());
  const form = useRecordForm<ParagraphValues, Regulation, ParagraphErrors>({
    // The next edition takes the keys of this one's paragraphs along; a draft belongs to one edition.
    draftKey: `par-${row.id}-${paragraph?.key ?? String(section)}`,
    parse: parseParagraphValues,
    initial: paragraphValues(paragraph),
    base: JSON.stringify(paragraphValues(paragraph)),
    check: (values) => checkParagraph(edition.value, { section, key, before: paragraph }, values),
    send: (value, commit) => saveRegulation(edition, value, commit),
    onClose,
  });
  const { values, errors } = form;
  const set = (change: Partial<ParagraphValues>): void => {
    form.write({ ...values, ...change });
  };
  const words = paragraph === null ? 'Новый абзац' : 'Исправить абзац';
  return (
    <FormDialog title={`${words}, раздел ${String(section)}`} width="wide" form={form}>
      {errors?.other === undefined ? null : <Notice tone="error">{errors.other}</Notice>}
      <ChoiceGroup
        label="Вид"
        value={values.kind}
        onChange={(kind) => {
          set({ kind });
        }}
        options={PARAGRAPH_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
      />
      {values.kind === 'numbered' ? (
        <TextField
          label="Номер"
          isRequired
          width={160}
          maxLength={20}
          value={values.number}
          onChange={(number) => {
            set({ number });
          }}
          hint={`Например, ${String(section)}.1`}
          error={errors?.number}
        />
      ) : null}
      <TextArea
        label="Текст"
        {...STARTS_HERE}
        isRequired
        autoGrow
        rows={6}
        maxLength={TEXT_LIMIT}
        value={values.text}
        onChange={(text) => {
          set({ text });
        }}
        error={errors?.text}
      />
      <BackToSource
        source={paragraph?.source ?? null}
        text={values.text}
        onBack={(text) => {
          set({ text });
        }}
      />
    </FormDialog>
  );
}

type BackProps = { source: string | null; text: string; onBack: (text: string) => void };

/** Gives the words of the source back, where they are other ones now. */
function BackToSource({ source, text, onBack }: BackProps) {
  const before = SOURCE_PARTS.find(({ address }) => address === source)?.text;
  if (before === undefined || before === text) return null;
  return (
    <div>
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          onBack(before);
        }}
      >
        Вернуть исходный текст
      </Button>
    </div>
  );
}
