import { useMemo, useState } from 'react';
import type { Days } from '#shared/domain/plan-fact';
import { REMARKS_LIMIT } from '#shared/ipc/report-paper';
import { useDraftedForm } from '../../data/drafts';
import { useOutPaper } from '../../data/out-papers';
import { Button } from '../../ui/button';
import { DocumentDialog } from '../../ui/document-dialog';
import { DocumentWaiting } from '../../ui/document-waiting';
import { TextArea } from '../../ui/text-field';
import { useToast } from '../../ui/toast';

const KEPT = 'Встанут после главных чисел. Программа хранит их для этого периода.';
const NOT_BROUGHT_IN = 'В отчёте этих слов ещё нет: нажмите «Внести в отчёт».';

/** «Отчёт PDF»: the period's report, with the consultant's own words, which stay with the period. */
export function ReportDialog({ days, onClose }: { days: Days; onClose: () => void }) {
  const { from, to } = days;
  const form = useDraftedForm(`report-${from}-${to}`, remarksIn, '');
  const [applied, setApplied] = useState<string | null>(null);
  const isKnown = form.found !== undefined;
  const remarks = applied ?? form.found?.content ?? '';
  const paper = useMemo(
    () => (isKnown ? ({ kind: 'report', from, to, remarks } as const) : null),
    [isKnown, from, to, remarks],
  );
  const toast = useToast();
  const { share, ...made } = useOutPaper(paper, 'Отчёт', toast.show);
  const isBroughtIn = form.values === remarks;
  return (
    <DocumentDialog
      title="Отчёт PDF"
      document={isBroughtIn ? made : { ...made, isReady: false, print: waitForWords }}
      waiting={<DocumentWaiting share={share} onCancel={onClose} />}
      onClose={onClose}
    >
      <TextArea
        label="Замечания консультанта"
        hint={form.problem ?? (isBroughtIn ? KEPT : NOT_BROUGHT_IN)}
        rows={5}
        maxLength={REMARKS_LIMIT}
        value={form.values}
        onChange={form.write}
      />
      <div>
        <Button
          size="small"
          isDisabled={isBroughtIn}
          onPress={() => {
            setApplied(form.values);
          }}
        >
          Внести в отчёт
        </Button>
      </div>
    </DocumentDialog>
  );
}

/** Ctrl+P prints nothing without the words that stand in the field. */
function waitForWords(): void {
  // The field's hint says what to do.
}

function remarksIn(content: unknown): string | undefined {
  return typeof content === 'string' ? content.slice(0, REMARKS_LIMIT) : undefined;
}
