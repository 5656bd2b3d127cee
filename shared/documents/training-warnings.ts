import { surnameFirst } from '#shared/lib/text';
import { provisionalText } from '#shared/domain/work-days';
import type { TrainingSheetInput } from './training-facts';
import type { TrainingListInput } from './training-list';

const NO_SCHOOL = 'Не заполнено название школы. Откройте «Настройки → Школа».';
const NO_CONSULTANT =
  'Ответственный за консультирование не назначен: впишите его должность и фамилию от руки.';

function schoolWarnings({
  school: { fullName, shortName },
}: Pick<TrainingSheetInput, 'school'>): readonly string[] {
  return fullName.trim() === '' && shortName.trim() === '' ? [NO_SCHOOL] : [];
}

function named(inputs: readonly TrainingSheetInput[]): string {
  const most = 5;
  const names = inputs.slice(0, most).map(({ name }) => surnameFirst(name));
  return names.join(', ') + (inputs.length > most ? ` и ещё ${inputs.length - most}` : '');
}

/** A sentence for those to whom something applies; their names only where there are several sheets. */
function forSome(
  inputs: readonly TrainingSheetInput[],
  is: (input: TrainingSheetInput) => boolean,
  sentence: string,
): readonly string[] {
  const found = inputs.filter(is);
  if (found.length === 0) return [];
  return [inputs.length === 1 ? sentence : `${sentence} ${named(found)}.`];
}

/** What is blank or doubtful on sheets of training, as sentences for the preview. */
export function sheetWarnings(inputs: readonly TrainingSheetInput[]): readonly string[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const years = [...new Set(inputs.flatMap(({ deadline }) => deadline.provisionalYears))].sort();
  const noOrder = ({ trainers }: TrainingSheetInput): boolean =>
    trainers.some(({ order }) => order.number.trim() === '' || order.date === null);
  return [
    ...schoolWarnings(first),
    ...forSome(inputs, ({ trainers }) => trainers.length === 0, NO_CONSULTANT),
    ...forSome(
      inputs,
      noOrder,
      'Номер или дата приказа о назначении ответственного не указаны. Откройте «Настройки → Школа».',
    ),
    ...forSome(
      inputs,
      ({ isBlank, sessions, training }) =>
        !isBlank && sessions.length === 0 && training.state.kind === 'open',
      'Занятий ещё не было. Для записей от руки выберите «Для заполнения от руки».',
    ),
    ...(years.length === 0 ? [] : [`Срок указан ${provisionalText(years)}.`]),
  ];
}

/** What is blank on the director's list, as sentences for the preview. */
export function listWarnings(input: TrainingListInput): readonly string[] {
  return [
    ...schoolWarnings(input),
    ...(input.consultant === undefined ? [NO_CONSULTANT] : []),
    ...(input.director === undefined
      ? ['Руководитель не назван: впишите его должность и фамилию от руки.']
      : []),
  ];
}
