import type { ReactNode } from 'react';
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/domain/fields';
import {
  REQUEST_FREQUENCIES,
  REQUEST_FREQUENCY_WORDS,
  type RequestPath,
} from '#shared/domain/support-request';
import { NBSP } from '#shared/lib/text';
import { ChoiceGroup } from '../../../ui/choice-group';
import { FieldRow } from '../../../ui/field-row';
import { TextArea, TextField } from '../../../ui/text-field';
import type { ComposerErrors, ComposerValues, FieldName, TextFieldName } from './composer-values';
import { FilesField, type FilesFieldProps } from './files-field';

export type ComposerFieldsProps = {
  values: ComposerValues;
  errors: ComposerErrors;
  set: (change: Partial<ComposerValues>) => void;
  onFiles: FilesFieldProps['onFiles'];
};

const PATH_OPTIONS: readonly { value: RequestPath; label: string; hint: string }[] = [
  {
    value: 'staff',
    label: 'Сотруднику',
    hint: `Обращается консультант: письмом, по телефону или звонком с портала (п.${NBSP}3)`,
  },
  {
    value: 'parent',
    label: 'Родителю',
    hint: `Родитель обращается сам, вы готовите ему слова (п.${NBSP}5)`,
  },
];

/** The fields of a request, in the order in which support reads it. */
export function ComposerFields({ values, errors, set, onFiles }: ComposerFieldsProps) {
  const parts = { values, errors, set };
  return (
    <div className="support-form">
      <Place name="path">
        <ChoiceGroup
          label="Кому нужен ответ"
          value={values.path}
          onChange={(path) => {
            set({ path });
          }}
          options={PATH_OPTIONS}
          error={errors.path}
        />
      </Place>
      <Line {...parts} name="subject" label="Тема обращения" hint={SUBJECT} isRequired startsHere />
      <Lines {...parts} name="seen" label="Что происходит" rows={3} hint={SEEN} />
      <Lines {...parts} name="expected" label="Что должно происходить" rows={2} />
      <Lines {...parts} name="where" label="Где в Дневник.ру" rows={2} hint={WHERE} />
      <FieldRow>
        <Line {...parts} name="role" label="Чья это роль" hint="Например: учитель математики" />
        <Line {...parts} name="className" label="Класс" hint="Без фамилий и имён учеников" />
      </FieldRow>
      <Line {...parts} name="since" label="С какого времени" hint={SINCE} />
      <Place name="frequency">
        <ChoiceGroup
          label="Как часто"
          value={values.frequency ?? ''}
          onChange={(frequency) => {
            set({ frequency });
          }}
          options={REQUEST_FREQUENCIES.map((value) => ({
            value,
            label: REQUEST_FREQUENCY_WORDS[value],
          }))}
          error={errors.frequency}
        />
      </Place>
      <Lines {...parts} name="tried" label="Что уже пробовали" rows={2} />
      <Lines {...parts} name="read" label="Какую инструкцию читали" rows={2} hint={READ} />
      <Place name="files">
        <FilesField files={values.files} error={errors.files} onFiles={onFiles} />
      </Place>
    </div>
  );
}

const SUBJECT = 'Одной строкой, например: «Не сохраняется отметка за урок»';
const SEEN = 'Что на экране, слово в слово, если там сообщение';
const WHERE = 'Раздел, страница, кнопка, например: «Журналы → 7Б → Алгебра»';
const SINCE = 'Например: с 12 ноября, после второго урока';
const READ = 'Название и место, например: «Руководство учителя», раздел «Отметки»';

type PlaceProps = {
  name: FieldName;
  /** Writing begins here. */
  startsHere?: boolean | undefined;
  children: ReactNode;
};

/** Where the panel of checks leads to. */
function Place({ name, startsHere, children }: PlaceProps) {
  return (
    <div data-field={name} {...(startsHere === true ? { 'data-autofocus': '' } : {})}>
      {children}
    </div>
  );
}

type TextProps = Omit<ComposerFieldsProps, 'onFiles'> & {
  name: TextFieldName;
  label: string;
  hint?: string | undefined;
};

function Line({
  name,
  values,
  errors,
  set,
  startsHere,
  ...field
}: TextProps & { isRequired?: boolean; startsHere?: boolean }) {
  return (
    <Place name={name} startsHere={startsHere}>
      <TextField
        {...field}
        maxLength={NAME_LIMIT}
        value={values[name]}
        onChange={(text) => {
          set({ [name]: text });
        }}
        error={errors[name]}
      />
    </Place>
  );
}

function Lines({ name, values, errors, set, ...field }: TextProps & { rows: number }) {
  return (
    <Place name={name}>
      <TextArea
        {...field}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values[name]}
        onChange={(text) => {
          set({ [name]: text });
        }}
        error={errors[name]}
      />
    </Place>
  );
}
