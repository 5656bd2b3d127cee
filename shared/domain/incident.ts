import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import {
  dateSchema,
  momentSchema,
  timeSchema,
  type IsoDate,
  type TimeOfDay,
} from '#shared/lib/iso-date';
import { longText, nameText, required } from './fields';
import { PERSON_KINDS, type PersonKind } from './person';

/** Why the consultant couldn't help (note 1: for any reason). */
export const INCIDENT_REASONS = ['absence', 'competence', 'fault', 'time', 'other'] as const;
export type IncidentReason = (typeof INCIDENT_REASONS)[number];
export const INCIDENT_REASON_WORDS: Readonly<Record<IncidentReason, string>> = {
  absence: 'Консультанта не было',
  competence: 'Вопрос вне компетенции',
  fault: 'Технический сбой',
  time: 'Не хватило времени',
  other: 'Другое',
};

/** What the person got, to go on with. */
export const HANDED_OUT = ['leaflet', 'contacts', 'request'] as const;
export type HandedOut = (typeof HANDED_OUT)[number];
export const HANDED_OUT_WORDS: Readonly<Record<HandedOut, string>> = {
  leaflet: 'Памятка',
  contacts: 'Контакты поддержки названы',
  request: 'Подготовлено обращение',
};

export const incidentSchema = z
  .strictObject({
    v: z.literal(1),
    id: idSchema,
    /** When it was first written down; null only on the way to the ledger, which says it. */
    registeredAt: momentSchema.nullable(),
    date: dateSchema,
    time: timeSchema,
    audience: z.enum(PERSON_KINDS, 'Укажите, кто обратился'),
    /** Who asked; `person` is null for somebody without a record of their own. */
    who: z.strictObject({
      person: idSchema.nullable(),
      name: nameText('ФИО'),
      className: nameText('Класс'),
    }),
    question: longText('Вопрос'),
    reason: z.enum(INCIDENT_REASONS, 'Укажите причину'),
    note: longText('Пояснение'),
    handedOut: z.array(z.enum(HANDED_OUT)).max(HANDED_OUT.length),
    /** The request to support that was prepared, or null. */
    request: idSchema.nullable(),
    /** The record of the journal where it began, or null. */
    consultation: idSchema.nullable(),
    /** Entered by mistake. */
    annulled: z
      .strictObject({ reason: required(longText('Причина'), 'Укажите причину') })
      .nullable(),
  })
  .refine(({ reason, note }) => reason !== 'other' || note.trim() !== '', {
    path: ['note'],
    message: 'Напишите, в чём причина',
  })
  .refine(({ audience, who }) => audience !== 'staff' || who.name.trim() !== '', {
    path: ['who', 'name'],
    message: 'Для сотрудника нужно ФИО',
  });

/** An exceptional situation: the consultant couldn't help for some reason (п. 5, note 1). */
export type Incident = Readonly<z.infer<typeof incidentSchema>>;

/** Where the person turns next: staff go by п. 3, everybody else applies by himself as п. 5 says. */
export function incidentFork(audience: PersonKind): '3' | '5' {
  return audience === 'staff' ? '3' : '5';
}

/** An incident for which a request to support was prepared (п. 3): the person got that to go on with. */
export function withRequest(incident: Incident, request: Id): Incident {
  const handedOut = [...new Set([...incident.handedOut, 'request'] as const)];
  return { ...incident, handedOut, request };
}

/** An incident that is being written down. */
export function newIncident(id: Id, date: IsoDate, time: TimeOfDay): Incident {
  return {
    v: 1,
    id,
    registeredAt: null,
    date,
    time,
    audience: 'staff',
    who: { person: null, name: '', className: '' },
    question: '',
    reason: 'competence',
    note: '',
    handedOut: [],
    request: null,
    consultation: null,
    annulled: null,
  };
}
