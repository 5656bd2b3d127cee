import type { Publication } from '#shared/domain/publication';
import { PUBLICATION_PLACE_WORDS } from '#shared/domain/publication';
import { editionText, type Schedule } from '#shared/domain/schedule';
import type { Person } from '#shared/domain/person';
import { shortDate } from '#shared/lib/iso-date';
import type { Row } from '../../../data/database';
import { useRecordForm } from '../../../data/record-form';
import { FormDialog } from '../../../ui/form-dialog';
import { Facts } from '../../../ui/description-list';
import { PhotoField, WhereField, WhoField } from './publication-fields';
import {
  knownPlaces,
  parseValues,
  toFields,
  valuesOf,
  type PublicationErrors,
  type PublicationFields,
  type PublicationValues,
} from './publication-form';
import { editPublication } from './save-publication';

type MendProps = {
  row: Row<'publication'>;
  edition: Schedule | undefined;
  publications: readonly Publication[];
  people: readonly Person[];
  onClose: () => void;
};

/** «Исправить»: where exactly, by whom, the photo. What was put up and when stays. */
export function MendDialog({ row, edition, publications, people, onClose }: MendProps) {
  const { value } = row;
  const form = useRecordForm<PublicationValues, PublicationFields, PublicationErrors>({
    draftKey: `publication-edit-${row.id}`,
    parse: parseValues,
    base: String(row.seq),
    initial: valuesOf(value),
    check: (values) => toFields(values, people, () => null),
    send: ({ where, by, photo }, commit) => editPublication(row, { where, by, photo }, commit),
    onClose,
  });
  const parts = {
    values: form.values,
    errors: form.errors ?? {},
    set: (change: Partial<PublicationValues>) => {
      form.write({ ...form.values, ...change });
    },
  };
  return (
    <FormDialog title="Исправить размещение" form={form}>
      <Facts
        items={[
          { term: 'Что', value: edition === undefined ? '' : editionText(edition) },
          { term: 'Где', value: PUBLICATION_PLACE_WORDS[value.place] },
          { term: 'Когда', value: shortDate(value.on) },
        ]}
      />
      <WhereField {...parts} known={knownPlaces({ publications }, value.place)} />
      <WhoField {...parts} people={people} />
      {value.place === 'stand' ? (
        <PhotoField
          {...parts}
          onFault={(photo) => {
            form.complain({ photo });
          }}
        />
      ) : null}
    </FormDialog>
  );
}
