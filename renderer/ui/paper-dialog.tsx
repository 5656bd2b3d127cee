import { DateField } from './date-field';
import { FileField, type PickedFile } from './file-field';
import { FormDialog, type FormDialogProps } from './form-dialog';

export type PaperDialogProps = {
  form: FormDialogProps['form'];
  /** Which document was signed by hand. */
  words: string;
  date: string | null;
  /** Today: a paper is never signed later. */
  latest: string;
  dateError: string | undefined;
  onDate: (date: string | null) => void;
  scan: PickedFile | null;
  scanError: string | undefined;
  onPick: () => void;
  onRemove: () => void;
};

/** «Утверждён на бумаге»: the date under the original and its scan. */
export function PaperDialog(props: PaperDialogProps) {
  const { form, words, date, latest, dateError, onDate, scan, scanError, onPick, onRemove } = props;
  return (
    <FormDialog title="Утверждён на бумаге" deed="Записать утверждение" form={form}>
      <p>{words}</p>
      <DateField
        label="Дата на бумаге"
        isRequired
        width={160}
        value={date}
        maxValue={latest}
        onChange={onDate}
        error={dateError}
        hint="Та, что стоит в грифе рядом с подписью"
      />
      <FileField
        label="Скан подписанного оригинала"
        isRequired
        file={scan}
        onPick={onPick}
        onRemove={onRemove}
        error={scanError}
        hint="PDF, PNG или JPEG, до 25 МБ; подойдёт и снимок телефоном"
      />
    </FormDialog>
  );
}
