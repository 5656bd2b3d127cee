import { useOutShare, type TableExport, type TableState } from '../../data/journal-out';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Delayed, ProgressBar } from '../../ui/progress';

const TITLES = { xlsx: 'Выгрузка в Excel', csv: 'Выгрузка в CSV' } as const;

type Props = { table: TableExport; state: TableState };

/** A table that takes a while, or that could not be put where it was to go. */
export function TableExportDialog({ table, state }: Props) {
  return state.kind === 'failed' ? (
    <Failed table={table} state={state} />
  ) : (
    <Working table={table} state={state} />
  );
}

function Working({ table, state }: Props) {
  const share = useOutShare(state.job);
  // Until something is told, the system's dialog is open; short works are over before this one is worth opening.
  if (share === null) return null;
  return (
    <Delayed ms={400}>
      <Dialog
        title={TITLES[state.format]}
        isOpen
        onClose={table.close}
        footer={<Button onPress={table.close}>Остановить выгрузку</Button>}
      >
        <ProgressBar label="Записи выгружаются" value={share} max={1} />
      </Dialog>
    </Delayed>
  );
}

type FailedProps = Props & { state: Extract<TableState, { kind: 'failed' }> };

function Failed({ table, state }: FailedProps) {
  return (
    <Dialog
      title={TITLES[state.format]}
      isOpen
      onClose={table.close}
      footer={
        <>
          <Button variant="quiet" onPress={table.close}>
            Закрыть
          </Button>
          {state.isKept ? (
            <Button variant="primary" onPress={table.again}>
              Выбрать другое место
            </Button>
          ) : null}
        </>
      }
    >
      <Notice tone="error">{state.message}</Notice>
    </Dialog>
  );
}
