import { CHANNELS, CHANNEL_WORDS, VISITOR_LIMIT } from '#shared/domain/consultation';
import type { Person } from '#shared/domain/person';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { FieldRow } from '../../ui/field-row';
import { useShortcut } from '../../ui/shortcut';
import { Kbd } from '../../ui/visually-hidden';
import { GroupRows } from './group-rows';
import { ClassField, NameField } from './name-field';
import type { ConsultationForm } from './use-consultation-form';
import { useGroup } from './use-group';

type FieldsProps = { form: ConsultationForm; people: readonly Person[] };

/** Who turned to the consultant, and how. */
export function Who({ form, people }: FieldsProps) {
  const { values, errors, set } = form;
  const { firstRef, rowsRef, add, change, remove } = useGroup(form);
  const isParent = values.audience === 'parent';
  return (
    <>
      <FieldRow>
        <div className="journal-name">
          <AddOne add={add} isFull={values.others.length + 1 >= VISITOR_LIMIT} />
          {/* The field where writing begins. */}
          <div className="journal-name-field" data-autofocus>
            <NameField
              label="ФИО"
              visitor={values}
              audience={values.audience}
              people={people}
              offersOtherKinds={values.others.length === 0}
              isRequired={values.audience === 'staff'}
              placeholder={isParent ? 'Можно не указывать' : undefined}
              inputRef={firstRef}
              onChange={(changed, kind) => {
                set(kind === undefined ? changed : { ...changed, audience: kind });
              }}
              error={errors.name}
            />
          </div>
        </div>
        {isParent ? (
          <ClassField label="Класс" visitor={values} onChange={set} error={errors.className} />
        ) : null}
        <Channels form={form} />
      </FieldRow>
      <GroupRows
        rowsRef={rowsRef}
        change={change}
        remove={remove}
        others={values.others}
        audience={values.audience}
        people={people}
        error={errors.others}
      />
    </>
  );
}

function Channels({ form: { values, errors, set } }: { form: ConsultationForm }) {
  return (
    <div className="journal-fixed">
      <ChoiceGroup
        label="Способ"
        role="group"
        isRequired
        value={values.channel}
        onChange={(channel) => {
          set({ channel });
        }}
        options={CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
        error={errors.channel}
      />
    </div>
  );
}

/** Stands above the field: the way from a name by Tab leads on, not to one more name. */
function AddOne({ add, isFull }: { add: () => void; isFull: boolean }) {
  useShortcut('Alt+Enter', add, { isEnabled: !isFull });
  return (
    <div className="journal-add-one">
      <Button
        size="small"
        variant="quiet"
        isDisabled={isFull}
        aria-keyshortcuts="Alt+Enter"
        onPress={add}
      >
        Добавить ещё одного
      </Button>
      <Kbd>Alt+Enter</Kbd>
    </div>
  );
}
