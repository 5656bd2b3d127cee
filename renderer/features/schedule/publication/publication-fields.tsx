import { LINE_LIMIT, NAME_LIMIT } from '#shared/domain/fields';
import { suggestPeople } from '#shared/domain/known-people';
import type { Person } from '#shared/domain/person';
import type { PublicationPlace } from '#shared/domain/publication';
import { foldText } from '#shared/lib/text';
import { reportError } from '../../../data/view';
import { call } from '../../../platform/bridge';
import { SuggestField } from '../../../ui/combo-box';
import { FileField } from '../../../ui/file-field';
import type { PublicationErrors, PublicationValues } from './publication-form';

export type PublicationFieldsProps = {
  values: PublicationValues;
  errors: PublicationErrors;
  set: (change: Partial<PublicationValues>) => void;
};

const WHICH: Readonly<Record<PublicationPlace, { label: string; hint: string }>> = {
  stand: { label: 'Какой стенд', hint: 'Например: 1 этаж, у учительской' },
  site: { label: 'Адрес страницы', hint: 'Страница сайта, на которой стоит график' },
};

type WhereProps = PublicationFieldsProps & {
  /** Places of the kind that were used before. */
  known: readonly string[];
  /** What hangs there now. */
  note?: string | undefined;
};

/** Which of the stands, or which page of the site. */
export function WhereField({ values, errors, set, known, note }: WhereProps) {
  const { place, where } = values;
  const typed = foldText(where[place].trim());
  const write = (text: string): void => {
    set({ where: { ...where, [place]: text } });
  };
  return (
    <SuggestField
      key={place}
      label={WHICH[place].label}
      isRequired
      maxLength={LINE_LIMIT}
      value={where[place]}
      onChange={write}
      suggestions={known
        .filter((each) => foldText(each).includes(typed))
        .map((each) => ({ id: each, label: each }))}
      onPick={write}
      error={errors.where}
      hint={note ?? WHICH[place].hint}
    />
  );
}

const MOST_SUGGESTIONS = 8;

/** «Кто разместил»: somebody of the staff, or whoever is typed. */
export function WhoField({
  values,
  errors,
  set,
  people,
}: PublicationFieldsProps & { people: readonly Person[] }) {
  const { name, person } = values;
  const found = person === null ? suggestPeople(people, name, 'staff', MOST_SUGGESTIONS) : [];
  return (
    <SuggestField
      label="Кто разместил"
      isRequired
      maxLength={NAME_LIMIT}
      value={name}
      onChange={(next) => {
        if (next !== name) set({ name: next, person: null });
      }}
      suggestions={found
        .filter(({ kind }) => kind === 'staff')
        .map(({ id, name: label, position }) => ({ id, label, detail: position }))}
      onPick={(id) => {
        const picked = found.find((each) => each.id === id);
        if (picked !== undefined) set({ name: picked.name, person: picked.id });
      }}
      error={errors.name}
    />
  );
}

type PhotoProps = PublicationFieldsProps & { onFault: (message: string) => void };

/** How the stand looks now: a photograph, if somebody took one. */
export function PhotoField({ values, errors, set, onFault }: PhotoProps) {
  const { photo } = values;
  const pick = async (): Promise<void> => {
    const answer = await call('attachment:pick', null);
    if (answer.kind === 'picked') set({ photo: answer.attachment });
    if (answer.kind === 'failed') onFault(answer.message);
  };
  return (
    <FileField
      label="Фотография стенда"
      file={photo === null ? null : { name: photo.name, size: photo.bytes }}
      onPick={() => {
        pick().catch((error: unknown) => {
          reportError('the photo could not be picked', error);
          onFault('Файл не выбран из-за ошибки программы. Повторите.');
        });
      }}
      onRemove={() => {
        set({ photo: null });
      }}
      error={errors.photo}
      hint="PNG, JPEG или PDF, до 25 МБ; можно не прикладывать"
    />
  );
}
