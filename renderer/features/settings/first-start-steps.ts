import { shortDate } from '#shared/lib/iso-date';
import { WORK_DAYS_WORDS } from '#shared/domain/school';
import { RUSSIAN_ZONES } from '#shared/domain/time-zones';
import type { Fact } from '../../ui/description-list';
import type { SchoolErrors, SchoolValues } from './school-values';

type Field = keyof SchoolValues;

const SCHOOL: readonly Field[] = [
  'fullName',
  'shortName',
  'address',
  'site',
  'timeZone',
  'workDays',
];
const DIRECTOR: readonly Field[] = ['directorName', 'directorPosition'];
const CONSULTANT: readonly Field[] = [
  'consultantName',
  'consultantPosition',
  'consultantRoom',
  'consultantPhone',
  'consultantEmail',
  'orderNumber',
  'orderDate',
];

/** The steps of the first start that are filled in, in their order; «Готово» comes after them. */
export const STEPS = [
  { id: 'school', title: 'Школа', fields: SCHOOL },
  { id: 'director', title: 'Руководитель', fields: DIRECTOR },
  { id: 'consultant', title: 'Консультант', fields: CONSULTANT },
] as const;

/** Names of all steps, as the list of steps shows them. */
export const STEP_TITLES: readonly string[] = [...STEPS.map(({ title }) => title), 'Готово'];

/** The errors of one step: what is wrong elsewhere doesn't stop it. */
export function errorsOfStep(errors: SchoolErrors, step: number): SchoolErrors {
  const fields: readonly string[] = STEPS[step]?.fields ?? [];
  return Object.fromEntries(Object.entries(errors).filter(([field]) => fields.includes(field)));
}

/** The first step with an error, or -1. */
export function firstWrongStep(errors: SchoolErrors): number {
  return STEPS.findIndex((_, step) => Object.keys(errorsOfStep(errors, step)).length > 0);
}

/** The step that a draft kept; undefined for anything else. */
export function parseStep(content: unknown): { readonly step: number } | undefined {
  if (typeof content !== 'object' || content === null || !('step' in content)) return undefined;
  const { step } = content;
  return typeof step === 'number' && STEPS[step] !== undefined ? { step } : undefined;
}

/** What was filled in, a line a fact; blank ones are left out by whoever shows them. */
export function filledFacts(values: SchoolValues): readonly Fact[] {
  const { orderNumber, orderDate } = values;
  const zone = RUSSIAN_ZONES.find((one) => one.zone === values.timeZone)?.words ?? values.timeZone;
  const order = [
    orderNumber === '' ? '' : `№\u00A0${orderNumber}`,
    orderDate === null ? '' : `от\u00A0${shortDate(orderDate)}`,
  ];
  return [
    { term: 'Школа', value: joined([values.shortName, values.fullName]) },
    { term: 'Адрес и сайт', value: joined([values.address, values.site]) },
    { term: 'Часовой пояс', value: zone },
    { term: 'Рабочая неделя', value: WORK_DAYS_WORDS[values.workDays].toLowerCase() },
    { term: 'Руководитель', value: joined([values.directorName, values.directorPosition]) },
    { term: 'Консультант', value: joined([values.consultantName, values.consultantPosition]) },
    { term: 'Кабинет', value: values.consultantRoom },
    { term: 'Контакты', value: joined([values.consultantPhone, values.consultantEmail]) },
    { term: 'Приказ о назначении', value: order.filter(Boolean).join(' ') },
  ];
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n');
}

/** Blanks of one kind, and where the program will ask for them. */
export interface Gap {
  readonly where: string;
  readonly missing: readonly string[];
}

/** What is still blank, by the place where it will be asked for. */
export function gapsOf(values: SchoolValues): readonly Gap[] {
  const blank = (field: Field, words: string): readonly string[] =>
    values[field] === '' || values[field] === null ? [words] : [];
  const noContacts = values.consultantPhone === '' && values.consultantEmail === '';
  const noOrder = values.orderNumber === '' || values.orderDate === null;
  const gaps: readonly Gap[] = [
    {
      where: 'Об этом напомнит просмотр плаката.',
      missing: [
        ...blank('fullName', 'полное название школы'),
        ...blank('shortName', 'краткое название школы'),
        ...blank('consultantName', 'ФИО консультанта'),
        ...blank('consultantPosition', 'должность консультанта'),
        ...blank('consultantRoom', 'кабинет консультанта'),
        ...(noContacts ? ['телефон или эл. почта консультанта'] : []),
        ...(noOrder ? ['номер и дата приказа о назначении'] : []),
      ],
    },
    {
      where: 'Понадобится, когда руководитель будет утверждать график.',
      missing: [
        ...blank('directorName', 'ФИО руководителя'),
        ...blank('directorPosition', 'должность руководителя'),
      ],
    },
    {
      where: 'Можно внести в «Настройки\u00A0→\u00A0Школа» когда угодно.',
      missing: [...blank('address', 'адрес школы'), ...blank('site', 'сайт школы')],
    },
  ];
  return gaps.filter(({ missing }) => missing.length > 0);
}
