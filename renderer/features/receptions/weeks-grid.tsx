import { useMemo } from 'react';
import { cssVariables } from '../../ui/css-variables';
import { Grid } from '../../ui/grid';
import { useMedia } from '../../ui/use-media';
import type { FactLine } from './fact-lines';
import { weekColumns, type ShownLine } from './week-columns';

type WeeksGridProps = {
  lines: readonly FactLine[];
  current: FactLine | undefined;
  onCurrent: (key: string) => void;
  /** Enter: on to the receptions of the line. */
  onOpen: () => void;
};

/** Plan and fact by weeks, with the sums of months. */
export function WeeksGrid({ lines, current, onCurrent, onOpen }: WeeksGridProps) {
  const isNarrow = useMedia('(width < 1000px)');
  const columns = useMemo(() => weekColumns(isNarrow), [isNarrow]);
  const shown = useMemo(
    () => lines.map((line): ShownLine => ({ line, isCurrent: line.key === current?.key })),
    [lines, current],
  );
  return (
    <div className="fact-weeks" style={cssVariables({ '--ui-fact-rows': lines.length + 1 })}>
      <Grid<ShownLine>
        label="План и факт по неделям"
        columns={columns}
        count={shown.length}
        rowAt={(index) => shown[index]}
        rowKey={(index) => lines[index]?.key ?? String(index)}
        selectedIndex={lines.findIndex(({ key }) => key === current?.key)}
        onSelect={(index) => {
          onCurrent(lines[index]?.key ?? '');
        }}
        onOpen={onOpen}
        emptyState={null}
      />
    </div>
  );
}
