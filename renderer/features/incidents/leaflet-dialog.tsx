import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { editionInForce } from '#shared/domain/schedule-standing';
import { leafletSheets, type LeafletRequest } from '#shared/ipc/documents';
import { counted } from '#shared/lib/text';
import { useKnownClasses } from '../../data/classes';
import { useMadeDocument, type FileWords } from '../../data/documents';
import { useSchedules, useSchool, zoneOf } from '../../data/records';
import { useToday } from '../../data/today';
import { CheckGroup } from '../../ui/check-group';
import { Checkbox } from '../../ui/checkbox';
import { DocumentDialog } from '../../ui/document-dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useToast } from '../../ui/toast';
import { wantedOf, type LeafletValues } from './leaflet-wanted';
import './incidents.css';

type LeafletProps = {
  /** The class that it is for at first; none for a leaflet for everybody. */
  className?: string | undefined;
  /** It was saved or printed. */
  onGiven?: (() => void) | undefined;
  onClose: () => void;
};

/** «Памятка для родителей»: two of A5 on a sheet, by class, seen before it is saved or printed. */
export function LeafletDialog({ className = '', onGiven, onClose }: LeafletProps) {
  const [values, setValues] = useState<LeafletValues>(() => ({
    chosen: className.trim() === '' ? [] : [className.trim()],
    typed: '',
    copies: '2',
  }));
  const [isGrey, setGrey] = useState(false);
  const wanted = wantedOf(values);
  const request = useRequest(values);
  const tell = useTold(onGiven);
  const made = useMadeDocument(request, 'Памятка', tell);
  return (
    <DocumentDialog
      title="Памятка для родителей"
      label="Памятка"
      document={made}
      isGrey={isGrey}
      onClose={onClose}
      {...(wanted.ok ? {} : { waiting: <Notice tone="info">Исправьте число или классы.</Notice> })}
    >
      <LeafletChoices values={values} onChange={setValues} />
      {wanted.ok ? (
        <p className="incident-quiet">
          {counted(leafletSheets(wanted.value), ['лист', 'листа', 'листов'])} А4, на каждом две
          памятки. Разрежьте по пунктиру.
        </p>
      ) : null}
      <Checkbox
        label="Чёрно-белая печать"
        isSelected={isGrey}
        onChange={setGrey}
        hint="Листы показаны так, как выйдут из чёрного принтера."
      />
    </DocumentDialog>
  );
}

/** Says what came of saving and printing; whoever asked for the leaflet hears of it while the dialog is there. */
function useTold(onGiven: (() => void) | undefined): (words: FileWords) => void {
  const toast = useToast();
  const latest = useRef(onGiven);
  useEffect(() => {
    latest.current = onGiven;
    return () => {
      latest.current = undefined;
    };
  });
  return (words) => {
    toast.show(words);
    if (words.tone !== 'error') latest.current?.();
  };
}

/** What is asked of the maker: the same object while it is the same; null while it can't be made. */
function useRequest(values: LeafletValues): LeafletRequest | null {
  const zone = zoneOf(useSchool()?.value);
  const today = useToday(zone);
  const rows = useSchedules();
  const steady = useDeferredValue(values);
  const editions = useMemo(() => rows?.map(({ value }) => value), [rows]);
  const schedule =
    editions === undefined ? undefined : (editionInForce(editions, today)?.id ?? null);
  return useMemo(() => {
    const wanted = wantedOf(steady);
    if (schedule === undefined || !wanted.ok) return null;
    return { kind: 'parents-leaflet', schedule, ...wanted.value };
  }, [schedule, steady]);
}

type ChoicesProps = { values: LeafletValues; onChange: (values: LeafletValues) => void };

function LeafletChoices({ values, onChange }: ChoicesProps) {
  const known = useKnownClasses() ?? [];
  // A class that somebody came with may be new to the journal.
  const options = [...new Set([...values.chosen, ...known])];
  const wanted = wantedOf(values);
  const errors = wanted.ok ? {} : wanted.error;
  return (
    <>
      {options.length === 0 ? null : (
        <CheckGroup
          label="Классы"
          columns={3}
          isOneStop
          values={values.chosen}
          onChange={(chosen) => {
            onChange({ ...values, chosen });
          }}
          options={options.map((value) => ({ value, label: value }))}
        />
      )}
      <TextField
        label={options.length === 0 ? 'Классы' : 'Другие классы'}
        value={values.typed}
        onChange={(typed) => {
          onChange({ ...values, typed });
        }}
        hint="Через запятую. Если не указать ни одного, памятка будет без класса"
        error={errors.typed}
      />
      <TextField
        label="Памяток на класс"
        inputMode="numeric"
        width={90}
        maxLength={4}
        value={values.copies}
        onChange={(copies) => {
          onChange({ ...values, copies });
        }}
        error={errors.copies}
      />
    </>
  );
}
