import { counted, pluralForm } from '#shared/lib/text';
import { useOpenQuestions } from '../data/open-questions';
import { useSchool, zoneOf } from '../data/records';
import { useToday } from '../data/today';

/** The number beside «Сегодня»: questions of today and overdue ones; nothing while there is none. */
export function useDueQuestions(): { counter?: number; counterHint?: string } {
  const zone = zoneOf(useSchool()?.value);
  const known = useOpenQuestions();
  const today = useToday(known === null || known.size === 0 ? null : zone);
  const due = [...(known?.values() ?? [])].filter(({ on }) => on !== null && on <= today).length;
  if (due === 0) return {};
  const questions = counted(due, ['вопрос', 'вопроса', 'вопросов']);
  const wait = pluralForm(due, ['ждёт', 'ждут', 'ждут']);
  return { counter: due, counterHint: `${questions} ${wait} ответа` };
}
