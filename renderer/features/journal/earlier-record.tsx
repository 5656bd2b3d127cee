import { numberText } from '#shared/domain/consultation';
import { shortDate } from '#shared/lib/iso-date';
import { useConsultation } from '../../data/consultations';
import { RemoveButton } from '../../ui/remove-button';
import type { ConsultationForm } from './use-consultation-form';

/** The question that the record goes on with; it can be let go. */
export function EarlierRecord({ form: { values, set } }: { form: ConsultationForm }) {
  const row = useConsultation(values.earlier);
  if (values.earlier === null) return null;
  const record = row?.value;
  return (
    <div className="journal-earlier" role="group" aria-label="Продолжение вопроса">
      <p className="journal-earlier-words">
        <span className="journal-earlier-head">
          {record === undefined
            ? 'Продолжает прежнюю запись'
            : `Продолжает ${numberText(record.number)} от ${shortDate(record.date)}`}
        </span>{' '}
        {record?.question}
      </p>
      <RemoveButton
        label="Убрать связь с прежней записью"
        onPress={() => {
          set({ earlier: null });
        }}
      />
    </div>
  );
}
