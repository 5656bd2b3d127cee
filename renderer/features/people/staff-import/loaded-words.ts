import { counted } from '#shared/lib/text';
import type { StaffList } from '../../../data/imports/send-staff';
import { countFates } from '../../../data/imports/staff-plan';

const PEOPLE = ['человек', 'человека', 'человек'] as const;
/** After «у». */
const OF_PEOPLE = ['человека', 'человек', 'человек'] as const;

/** What a list brought, in words, without what it brought none of: «Внесено: 3 человека, обучение начато у 2 человек». */
export function loadedWords({ rows, trainings }: StaffList): string {
  const { new: fresh, filled } = countFates(rows);
  const words = [
    ...(fresh === 0 ? [] : [`внесено: ${counted(fresh, PEOPLE)}`]),
    ...(filled === 0 ? [] : [`дополнено: ${counted(filled, PEOPLE)}`]),
    ...(trainings.length === 0
      ? []
      : [`обучение начато у ${counted(trainings.length, OF_PEOPLE)}`]),
  ].join(', ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** What became of a list that was taken back. @param kept people who were worked with since */
export function undoneWords(kept: number): string {
  if (kept === 0) return 'Загрузка отменена: новые люди в архиве';
  return `Загрузка отменена. С кем уже работали, те остались: ${counted(kept, PEOPLE)}`;
}
