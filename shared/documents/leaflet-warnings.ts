import { editionText } from '#shared/domain/schedule';
import { addDays, shortDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { personsShown } from './leaflet-blocks';
import { parentsSlots, type LeafletInput } from './leaflet-texts';
import { roomOf } from './schedule-people';

/** An edition that ends so soon will make the leaflet wrong while it lies at home, days. */
const SOON_DAYS = 14;

/** What is blank or doubtful in a leaflet, as sentences for the preview; none when all is complete. */
export function leafletWarnings(input: LeafletInput): readonly string[] {
  return [...schoolWarnings(input), ...personWarnings(input), ...scheduleWarnings(input)];
}

function schoolWarnings({ school }: LeafletInput): readonly string[] {
  const { fullName, shortName, support } = school;
  const isNameless = fullName.trim() === '' && shortName.trim() === '';
  const isMute = support.parentsEmail.trim() === '' || support.phone.trim() === '';
  return [
    ...(isNameless ? ['Не заполнено название школы. Откройте «Настройки → Школа».'] : []),
    ...(isMute
      ? ['Не заполнены контакты поддержки для родителей. Откройте «Настройки → Школа».']
      : []),
  ];
}

function personWarnings(input: LeafletInput): readonly string[] {
  const persons = personsShown(input);
  if (persons.length === 0)
    return ['Консультант не назначен: в памятке его нет. Укажите его в «Настройки → Школа».'];
  return persons.flatMap(({ name, phone, email }) =>
    phone.trim() === '' && email.trim() === ''
      ? [`Не указаны телефон и эл.${NBSP}почта: ${name}.`]
      : [],
  );
}

function scheduleWarnings({ content, today }: LeafletInput): readonly string[] {
  if (content === null)
    return [
      'Утверждённого графика, который действует сегодня, нет: вместо часов приёма — куда за ними обратиться.',
    ];
  const slots = parentsSlots(content);
  const { validTo } = content;
  const isEnding = validTo !== null && validTo <= addDays(today, SOON_DAYS);
  return [
    ...(slots.length === 0 ? ['В графике нет приёмов для родителей: так и написано.'] : []),
    ...(slots.some((slot) => roomOf(slot, content) === '')
      ? ['Не у всех приёмов для родителей указан кабинет.']
      : []),
    ...(isEnding
      ? [`${editionText(content)} действует только по${NBSP}${shortDate(validTo)}.`]
      : []),
  ];
}
