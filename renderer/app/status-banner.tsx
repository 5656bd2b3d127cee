import { counted } from '#shared/lib/text';
import { useViewStatus } from '../data/records';
import { Notice } from '../ui/notice';
import { Delayed, ProgressBar } from '../ui/progress';

const ROWS = ['действия', 'действий', 'действий'] as const;

/** What concerns every screen: the journal can only be read, or the list is being built anew. */
export function StatusBanner() {
  const { ledger, rebuilding } = useViewStatus();
  const trouble = ledger?.readOnly ?? null;
  if (trouble === null && rebuilding === null) return null;
  return (
    <div className="app-banner">
      {trouble === null ? null : (
        <Notice tone="error" title="Только чтение">
          {trouble}
        </Notice>
      )}
      {rebuilding === null ? null : (
        <Delayed>
          <Rebuilding {...rebuilding} />
        </Delayed>
      )}
    </div>
  );
}

function Rebuilding({ done, of }: { done: number; of: number }) {
  return (
    <div className="app-rebuilding">
      <p>Список строится заново из журнала, новые записи уже видны. Можно работать.</p>
      <ProgressBar
        label="Построение списка"
        value={done}
        max={of}
        valueText={`${done.toLocaleString('ru')} из ${counted(of, ROWS)}`}
      />
    </div>
  );
}
