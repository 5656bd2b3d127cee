import { useState } from 'react';
import {
  PUBLICATION_PLACE_WORDS,
  PUBLICATION_PLACES,
  type Publication,
} from '#shared/domain/publication';
import { placeKey, type Hung } from '#shared/domain/publication-places';
import { approvedOn } from '#shared/domain/publication-rules';
import { onPlaceText } from '#shared/domain/publication-words';
import { editionText } from '#shared/domain/schedule';
import { shortDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { useRecordForm, type RecordForm } from '../../../data/record-form';
import { newId } from '../../../platform/clock';
import { ChoiceGroup } from '../../../ui/choice-group';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { useToast } from '../../../ui/toast';
import { PhotoField, WhereField, WhoField } from './publication-fields';
import {
  dateJudge,
  freshPublication,
  knownPlaces,
  parseValues,
  toFields,
  type FormSources,
  type PublicationErrors,
  type PublicationFields,
  type PublicationValues,
} from './publication-form';
import { addPublication } from './save-publication';

type DialogProps = FormSources & { onClose: () => void };

/** «Разместить график»: where an approved edition was put up, when and by whom. Closing keeps the draft. */
export function PublicationDialog(props: DialogProps) {
  const { edition, people, today, onClose } = props;
  const [id] = useState(newId);
  const [initial] = useState(() => freshPublication(props));
  const toast = useToast();
  const form = useRecordForm<PublicationValues, PublicationFields, PublicationErrors>({
    draftKey: `publication-${edition.id}`,
    parse: parseValues,
    initial,
    check: (values) => toFields(values, people, dateJudge(edition, today)),
    send: (fields, commit) => addPublication(fresh(id, edition.id, fields), commit),
    onSaved: (fields) => {
      toast.show({ text: `${editionText(edition)} размещена ${onPlaceText(fields)}` });
    },
    onClose,
  });
  const approved = approvedOn(edition);
  return (
    <FormDialog title="Разместить график" form={form}>
      <p>
        {editionText(edition)}
        {approved === null ? '' : `, утверждена ${shortDate(approved)}`}
      </p>
      <Fields {...props} form={form} />
    </FormDialog>
  );
}

function fresh(id: string, schedule: string, fields: PublicationFields): Publication {
  return { v: 1, id, schedule, ...fields, takenDown: null, registeredAt: null, annulled: null };
}

type FieldsProps = DialogProps & { form: RecordForm<PublicationValues, PublicationErrors> };

function Fields(props: FieldsProps) {
  const { form, edition, people, standing, today } = props;
  const { values, errors = {} } = form;
  const parts = {
    values,
    errors,
    set: (change: Partial<PublicationValues>) => {
      form.write({ ...values, ...change });
    },
  };
  const { place, where } = values;
  return (
    <>
      <ChoiceGroup
        label="Где"
        role="group"
        value={place}
        onChange={(next) => {
          parts.set({ place: next });
        }}
        options={PUBLICATION_PLACES.map((value) => ({
          value,
          label: PUBLICATION_PLACE_WORDS[value],
        }))}
      />
      <WhereField
        {...parts}
        known={knownPlaces(props, place)}
        note={hangsNote({ place, where: where[place] }, standing.places, edition.id)}
      />
      <DateField
        label="Дата"
        isRequired
        width={160}
        value={values.on}
        minValue={approvedOn(edition) ?? undefined}
        maxValue={today}
        onChange={(on) => {
          parts.set({ on });
        }}
        error={errors.on}
      />
      <WhoField {...parts} people={people} />
      {place === 'stand' ? (
        <PhotoField
          {...parts}
          onFault={(photo) => {
            form.complain({ photo });
          }}
        />
      ) : null}
    </>
  );
}

/** What hangs in a place now, so that nobody wonders what becomes of it. */
function hangsNote(
  at: Pick<Publication, 'place' | 'where'>,
  places: readonly Hung[],
  edition: string,
): string | undefined {
  const key = placeKey(at);
  const hung = places.find(({ publication }) => placeKey(publication) === key);
  if (hung === undefined) return undefined;
  const since = shortDate(hung.publication.on);
  const number = `№${NBSP}${String(hung.edition.edition ?? 0)}`;
  return hung.edition.id === edition
    ? `Эта редакция размещена здесь с${NBSP}${since}`
    : `Сейчас здесь редакция ${number}: она станет заменённой`;
}
