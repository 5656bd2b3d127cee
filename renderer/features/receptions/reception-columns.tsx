import { receptionHref } from '#shared/domain/counted-address';
import { timeRange } from '#shared/lib/iso-date';
import type { GridColumn } from '../../ui/grid';
import { Status } from '../../ui/status';
import { RowButton } from '../../ui/row-button';
import type { ReceptionLine } from './reception-lines';
import { consultedText, dayText, fateText, fateTone, markText, receptionWords } from './words';

/** What is done from a line. */
export interface LineDeeds {
  readonly isLocked: boolean;
  readonly onTick: (line: ReceptionLine) => void;
  readonly onWrite: (line: ReceptionLine) => void;
  readonly onMissed: (line: ReceptionLine) => void;
  readonly onEmpty: (line: ReceptionLine) => void;
  readonly onTakeBack: (line: ReceptionLine) => void;
}

type Column = GridColumn<ReceptionLine>;

/** Columns of the receptions. @param isNarrow in a small window the deeds stand under what was */
export function receptionColumns(deeds: LineDeeds, isNarrow: boolean): readonly Column[] {
  const columns: readonly Column[] = [
    {
      id: 'tick',
      title: '',
      width: 32,
      render: (line) => <Tick line={line} deeds={deeds} />,
    },
    {
      id: 'day',
      title: 'День',
      width: 112,
      isRowHeader: true,
      tabular: true,
      render: ({ place }) => dayText(place.date),
    },
    {
      id: 'time',
      title: 'Время',
      width: 96,
      tabular: true,
      render: ({ place }) => timeRange(place.start, place.end),
    },
    {
      id: 'whom',
      title: 'Приём',
      width: '1fr',
      render: ({ planned }) => (planned === null ? '' : receptionWords(planned.reception)),
    },
    {
      id: 'fate',
      title: 'Что было',
      width: '1fr',
      render: (line) => (
        <>
          <Fate line={line} />
          {isNarrow ? <Deeds line={line} deeds={deeds} /> : null}
        </>
      ),
    },
    {
      id: 'deeds',
      title: 'Отметить',
      width: 348,
      render: (line) => <Deeds line={line} deeds={deeds} />,
    },
  ];
  return isNarrow ? columns.filter(({ id }) => id !== 'whom' && id !== 'deeds') : columns;
}

function Tick({ line, deeds }: { line: ReceptionLine; deeds: LineDeeds }) {
  if (!line.isUnmarked) return null;
  return (
    <input
      className="ui-checkbox"
      type="checkbox"
      aria-label={`Выбрать приём ${dayText(line.place.date)}, ${timeRange(line.place.start, line.place.end)}`}
      checked={line.isTicked}
      disabled={deeds.isLocked}
      // Space on the list does the same: the way by Tab goes past them.
      tabIndex={-1}
      onChange={() => {
        deeds.onTick(line);
      }}
    />
  );
}

function Fate({ line: { planned, stray, isCurrent } }: { line: ReceptionLine }) {
  if (planned === null) {
    if (stray === null) return null;
    return (
      <Status tone="soon">
        По действовавшему графику приёма нет, а отметка есть: {markText(stray)}
      </Status>
    );
  }
  const { fate, mark, reception } = planned;
  if (fate.kind !== 'held') return <Status tone={fateTone(fate)}>{fateText(fate)}</Status>;
  return (
    <Status tone="done">
      Проведён,{' '}
      <a className="fact-link" href={receptionHref(reception)} tabIndex={isCurrent ? 0 : -1}>
        {consultedText(fate.consulted)}
      </a>
      {mark === null ? null : ` (отмечено иначе: ${markText(mark)})`}
    </Status>
  );
}

function Deeds({ line, deeds }: { line: ReceptionLine; deeds: LineDeeds }) {
  if (line.isUnmarked) {
    return (
      <span className="reception-deeds">
        <Deed words="Обращений не было" run={deeds.onEmpty} {...{ line, deeds }} />
        <Deed words="Не состоялся" run={deeds.onMissed} {...{ line, deeds }} />
        <Deed words="Внести запись" run={deeds.onWrite} {...{ line, deeds }} />
      </span>
    );
  }
  if (!line.isMarked) return null;
  return (
    <span className="reception-deeds">
      <Deed words="Снять отметку" run={deeds.onTakeBack} {...{ line, deeds }} />
    </span>
  );
}

type DeedProps = {
  words: string;
  run: (line: ReceptionLine) => void;
  line: ReceptionLine;
  deeds: LineDeeds;
};

function Deed({ words, run, line, deeds }: DeedProps) {
  return (
    <RowButton
      isCurrent={line.isCurrent}
      isDisabled={deeds.isLocked}
      onPress={() => {
        run(line);
      }}
    >
      {words}
    </RowButton>
  );
}
