import { useState } from 'react';
import { numberText } from '#shared/domain/consultation';
import type { LastImport } from '#shared/ipc/imports';
import { shortDate, shortMoment } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { useSchool, zoneOf } from '../../data/records';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { ImportDeeds } from './use-import';

const RECORDS = ['запись', 'записи', 'записей'] as const;

/** The first step: which file; and the last one that was loaded. */
export function ImportFile({ deeds, isBusy }: { deeds: ImportDeeds; isBusy: boolean }) {
  const { last } = deeds.state;
  return (
    <>
      <div className="import-file">
        <p>
          Здесь можно перенести в журнал записи прежних лет из вашей таблицы. Подойдёт книга Excel
          (.xlsx) или файл CSV: до 20 МБ и до 200 000 строк, по одной консультации в строке.
        </p>
        <p>
          Столбцы могут стоять в любом порядке: программа узнает их сама, а вы поправите. Перед
          загрузкой будет видно, что станет с каждой строкой.
        </p>
        <div>
          <Button variant="primary" isDisabled={isBusy} onPress={deeds.pick}>
            Выбрать файл
          </Button>
        </div>
      </div>
      {last ? (
        <section className="import-last" aria-labelledby="import-last">
          <h3 id="import-last">Последняя загрузка</h3>
          <ImportUndo last={last} isBusy={isBusy} onUndo={deeds.undo} />
        </section>
      ) : null}
    </>
  );
}

type ImportUndoProps = { last: LastImport; isBusy: boolean; onUndo: () => void };

/** What was loaded last, and «Отменить загрузку», which says first what it will do. */
export function ImportUndo({ last, isBusy, onUndo }: ImportUndoProps) {
  const zone = zoneOf(useSchool()?.value);
  const [isAsking, setAsking] = useState(false);
  const what = `${shortMoment(last.at, zone)} — ${counted(last.records, RECORDS)}`;
  if (last.undone) return <p>{what}. Эта загрузка отменена.</p>;
  if (last.untouched === 0) {
    return <p>{what}. Все они с тех пор исправлены или аннулированы, отменять нечего.</p>;
  }
  return (
    <div className="import-undo">
      <p>{what}.</p>
      {isAsking ? (
        <Notice
          tone="warning"
          title="Отменить загрузку?"
          actions={
            <>
              <Button
                variant="danger"
                isDisabled={isBusy}
                onPress={() => {
                  setAsking(false);
                  onUndo();
                }}
              >
                Убрать загруженные записи
              </Button>
              <Button
                variant="quiet"
                onPress={() => {
                  setAsking(false);
                }}
              >
                Оставить
              </Button>
            </>
          }
        >
          <p>
            {`Из журнала будет убрано: ${counted(last.untouched, RECORDS)}. Люди и темы, которые появились только из этого файла, уйдут в архив. Файл можно будет загрузить снова.`}
          </p>
          <Kept last={last} />
        </Notice>
      ) : (
        <div>
          <Button
            isDisabled={isBusy}
            onPress={() => {
              setAsking(true);
            }}
          >
            Отменить загрузку
          </Button>
        </div>
      )}
    </div>
  );
}

/** Records that were amended since: they stay, and are named. */
function Kept({ last }: { last: LastImport }) {
  const count = last.records - last.untouched;
  if (count === 0) return null;
  const more = count - last.kept.length;
  return (
    <>
      <p>{`Останутся исправленные после загрузки: ${counted(count, RECORDS)}.`}</p>
      <ul className="import-kept">
        {last.kept.map(({ number, date, name }) => (
          <li key={`${number?.year ?? 0}-${number?.n ?? 0}`}>
            {`${numberText(number)} от ${shortDate(date)}, ${name}`}
          </li>
        ))}
        {more > 0 ? <li>{`и ещё ${counted(more, RECORDS)}`}</li> : null}
      </ul>
    </>
  );
}
