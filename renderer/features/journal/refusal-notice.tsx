import type { Consultation } from '#shared/domain/consultation';
import { consultationChanges } from '#shared/domain/consultation-changes';
import { refusalText } from '#shared/ledger/commit';
import { useTopics } from '../../data/records';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/description-list';
import { Notice } from '../../ui/notice';
import { toConsultation } from './form-values';
import type { ConsultationForm } from './use-consultation-form';

const FAILED =
  'Запись не удалось передать в журнал. Текст остался в форме и в черновике. Сохраните ещё раз; если не поможет, перезапустите программу: черновик вернётся.';

/** Why the record was not taken, and what to do; a changed record is shown beside what was typed. */
export function RefusalNotice({ form }: { form: ConsultationForm }) {
  const { refusal } = form;
  if (refusal === null) return null;
  if (refusal === 'failed') return <Notice tone="error">{FAILED}</Notice>;
  if (refusal.kind !== 'stale' || refusal.current === null) {
    return <Notice tone="error">{refusalText(refusal)}</Notice>;
  }
  return (
    <Notice
      tone="warning"
      actions={
        <Button size="small" onPress={form.takeCurrentAsBase}>
          Сохранять поверх новой
        </Button>
      }
    >
      {refusalText(refusal)}
      <Differences form={form} current={refusal.current.value as Consultation} />
    </Notice>
  );
}

function Differences({ form, current }: { form: ConsultationForm; current: Consultation }) {
  const topics = useTopics() ?? [];
  const typed = toConsultation(form.values, current);
  if (!typed.ok) return null;
  const changes = consultationChanges(current, typed.value, topics);
  return (
    <Facts
      layout="below"
      items={changes.map(({ field, before, after }) => ({
        term: field,
        value: `В журнале: ${before === '' ? '—' : before}. У вас: ${after === '' ? '—' : after}.`,
      }))}
    />
  );
}
