import { useState } from 'react';
import { fieldIssues, TEXT_LIMIT } from '#shared/domain/fields';
import {
  regulationSchema,
  type OwnSectionNumber,
  type Regulation,
} from '#shared/domain/regulation';
import { failed, ok, type Result } from '#shared/lib/result';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { FormDialog } from '../../ui/form-dialog';
import { TextArea } from '../../ui/text-field';
import { saveRegulation } from './save-regulation';

type HeadingDialogProps = {
  row: Row<'regulation'>;
  section: OwnSectionNumber;
  onClose: () => void;
};

/** Whoever opens the form writes the text. */
const STARTS_HERE = { autoFocus: true } as const;

/** The heading of one of sections 1–4; its number stays. */
export function HeadingDialog({ row, section, onClose }: HeadingDialogProps) {
  const [edition] = useState(row);
  const before = edition.value.sections[section - 1]?.heading ?? '';
  const form = useRecordForm<string, Regulation, string>({
    draftKey: `heading-${row.id}-${String(section)}`,
    parse: (content) => (typeof content === 'string' ? content : undefined),
    initial: before,
    base: before,
    check: (heading) => checkHeading(edition.value, section, heading),
    send: (value, commit) => saveRegulation(edition, value, commit),
    onClose,
  });
  return (
    <FormDialog title={`Заголовок раздела ${String(section)}`} form={form}>
      <TextArea
        label="Заголовок"
        {...STARTS_HERE}
        isRequired
        isOneLine
        autoGrow
        rows={3}
        maxLength={TEXT_LIMIT}
        value={form.values}
        onChange={(text) => {
          form.write(text.replaceAll(/[\n\t]+/gu, ' '));
        }}
        error={form.errors}
      />
    </FormDialog>
  );
}

function checkHeading(
  edition: Regulation,
  number: OwnSectionNumber,
  text: string,
): Result<Regulation, string> {
  const heading = text.trim();
  const sections = edition.sections.map((section) =>
    section.number === number ? { ...section, heading } : section,
  );
  const checked = regulationSchema.safeParse({ ...edition, sections });
  if (checked.success) return ok(checked.data);
  return failed(fieldIssues(checked.error)[0]?.message ?? '');
}
