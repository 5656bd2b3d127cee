import { counted } from '#shared/lib/text';
import { Button } from '../../ui/button';
import type { ReceptionLine } from './reception-lines';
import type { MarkedPlace } from './use-marking';

type TickedBarProps = {
  title: string;
  lines: readonly ReceptionLine[];
  isLocked: boolean;
  /** True when only receptions without a mark are shown. */
  isNarrowed: boolean;
  onNarrow: (isNarrowed: boolean) => void;
  onTickAll: (keys: ReadonlySet<string>) => void;
  onEmpty: (places: readonly MarkedPlace[]) => void;
  onMissed: (places: readonly MarkedPlace[]) => void;
};

/** What the list shows, and what can be said of several receptions at once. */
export function TickedBar(props: TickedBarProps) {
  const { title, lines, isLocked, isNarrowed, onNarrow, onTickAll, onEmpty, onMissed } = props;
  const unmarked = lines.filter(({ isUnmarked }) => isUnmarked);
  const ticked = unmarked.filter(({ isTicked }) => isTicked);
  const places = ticked.map(({ place }) => place);
  const isAll = ticked.length === unmarked.length;
  return (
    <div className="fact-bar">
      <h2 className="fact-heading">
        Приёмы: {title.charAt(0).toLowerCase() + title.slice(1)}
        {ticked.length === 0 ? null : (
          <span className="fact-picked">
            выбрано {counted(ticked.length, ['приём', 'приёма', 'приёмов'])}
          </span>
        )}
      </h2>
      {ticked.length === 0 ? null : (
        <>
          <Button
            size="small"
            isDisabled={isLocked}
            onPress={() => {
              onMissed(places);
            }}
          >
            Выбранные не состоялись
          </Button>
          <Button
            size="small"
            isDisabled={isLocked}
            onPress={() => {
              onEmpty(places);
            }}
          >
            В выбранных обращений не было
          </Button>
        </>
      )}
      {unmarked.length === 0 || (unmarked.length === lines.length && !isNarrowed) ? null : (
        <Button
          size="small"
          variant="quiet"
          aria-pressed={isNarrowed}
          onPress={() => {
            onNarrow(!isNarrowed);
          }}
        >
          Только без отметки
        </Button>
      )}
      {unmarked.length < 2 ? null : (
        <Button
          size="small"
          variant="quiet"
          isDisabled={isLocked}
          onPress={() => {
            onTickAll(isAll ? new Set() : new Set(unmarked.map(({ key }) => key)));
          }}
        >
          {isAll ? 'Снять выбор' : 'Выбрать все без отметки'}
        </Button>
      )}
    </div>
  );
}
