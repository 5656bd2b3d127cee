import { standingOf, STANDING_WORDS } from '#shared/domain/schedule-standing';
import { editionText, type Schedule } from '#shared/domain/schedule';
import { SCHEDULE_TEMPLATES } from '#shared/domain/schedule-templates';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { ChoiceGroup, type ChoiceOption } from '../../ui/choice-group';
import { SelectField } from '../../ui/select-field';
import type { Bases, Basis, NewEdition } from './new-edition-form';

type BasisFieldsProps = {
  bases: Bases;
  editions: readonly Schedule[];
  values: NewEdition;
  today: IsoDate;
  write: (values: NewEdition) => void;
};

/** What a new edition begins from: the one in force first, then others, templates, nothing. */
export function BasisFields({ bases, editions, values, today, write }: BasisFieldsProps) {
  const template = SCHEDULE_TEMPLATES.find(({ id }) => id === values.template);
  return (
    <>
      <ChoiceGroup
        label="За основу"
        value={values.basis}
        onChange={(basis) => {
          write({ ...values, basis });
        }}
        options={optionsOf(bases)}
      />
      {values.basis === 'other' ? (
        <SelectField
          label="Какая редакция"
          value={values.other}
          onChange={(other) => {
            write({ ...values, other });
          }}
          options={bases.others.map((each) => ({
            value: each.id,
            label: `${editionText(each)}, ${STANDING_WORDS[standingOf(each, editions, today)]}, ${datesText(each)}`,
          }))}
        />
      ) : null}
      {values.basis === 'template' ? (
        <SelectField
          label="Какой шаблон"
          value={values.template}
          onChange={(id) => {
            write({ ...values, template: id });
          }}
          options={SCHEDULE_TEMPLATES.map(({ id, title }) => ({ value: id, label: title }))}
          hint={template?.summary}
        />
      ) : null}
    </>
  );
}

function optionsOf({ inForce, others }: Bases): readonly ChoiceOption<Basis>[] {
  const first: ChoiceOption<Basis>[] =
    inForce === undefined
      ? []
      : [
          {
            value: 'in-force',
            label: 'Действующая редакция',
            hint: `${editionText(inForce)}, ${datesText(inForce)}: ${counted(inForce.slots.length, ['приём', 'приёма', 'приёмов'])} и предстоящие исключения`,
          },
        ];
  const other: ChoiceOption<Basis>[] =
    others.length === 0
      ? []
      : [{ value: 'other', label: 'Другая редакция', hint: 'Прежняя, отменённая или черновик' }];
  return [
    ...first,
    ...other,
    {
      value: 'template',
      label: 'Шаблон',
      hint: 'Готовая неделя для сотрудников, родителей и новых',
    },
    { value: 'empty', label: 'Пустой график', hint: 'Все приёмы начертите сами' },
  ];
}

/** «с 01.09.2026 по 31.12.2026». */
function datesText({ validFrom, validTo }: Schedule): string {
  return `с ${shortDate(validFrom)}${validTo === null ? '' : ` по ${shortDate(validTo)}`}`;
}
