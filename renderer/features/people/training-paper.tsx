import type { ReactNode } from 'react';
import type { DocumentName } from '../../data/documents';
import { useOutPaper, type OutPaper } from '../../data/out-papers';
import { ChoiceGroup } from '../../ui/choice-group';
import { DocumentDialog } from '../../ui/document-dialog';
import { DocumentWaiting } from '../../ui/document-waiting';
import { useToast } from '../../ui/toast';

type PaperProps = {
  title: string;
  /** What it is called in messages. */
  name: DocumentName;
  /** The same object as long as it is the same document; null while the choice is not complete. */
  paper: OutPaper | null;
  /** What is chosen about it. */
  children: ReactNode;
  onClose: () => void;
};

/** A document on training, seen before it is saved or printed. */
export function TrainingPaperDialog({ title, name, paper, children, onClose }: PaperProps) {
  const toast = useToast();
  const { share, ...made } = useOutPaper(paper, name, toast.show);
  return (
    <DocumentDialog
      title={title}
      document={made}
      waiting={paper === null ? <></> : <DocumentWaiting share={share} onCancel={onClose} />}
      onClose={onClose}
    >
      {children}
    </DocumentDialog>
  );
}

/** A sheet as the journal knows it, or one to be filled in by hand. */
const SHEET_FORMS = ['filled', 'blank'] as const;
export type SheetForm = (typeof SHEET_FORMS)[number];
const FORM_WORDS: Readonly<Record<SheetForm, string>> = {
  filled: 'Заполнен по журналу',
  blank: 'Для заполнения от руки',
};

type FormChoiceProps = { value: SheetForm; onChange: (form: SheetForm) => void };

/** «Какой лист»: filled in, or blank. */
export function SheetFormChoice({ value, onChange }: FormChoiceProps) {
  return (
    <ChoiceGroup
      label="Какой лист"
      role="radiogroup"
      value={value}
      onChange={onChange}
      options={SHEET_FORMS.map((form) => ({ value: form, label: FORM_WORDS[form] }))}
    />
  );
}
