import { randomUUID } from 'node:crypto';
import { newIncident, type Incident } from '#shared/domain/incident';

/** An exceptional situation as the form sends it: a teacher's question that isn't the consultant's. */
export function incident(change: Partial<Incident> = {}): Incident {
  return {
    ...newIncident(randomUUID(), '2026-11-20', '10:15'),
    who: { person: null, name: 'Ёлкина Мария Петровна', className: '' },
    question: 'Не сохраняется итоговая отметка',
    ...change,
  };
}
