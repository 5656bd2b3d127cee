import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { toldRemarks, type ToldRemark } from '#shared/domain/edition-remarks';
import type { Schedule } from '#shared/domain/schedule';
import type { RecordState } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../data/database';
import { useHistory } from '../../data/records';
import { CommentSign } from '../../ui/comment-sign';

type Kind = ToldRemark['kind'];

/** The director's remarks on parts, and the part that was asked to be shown. */
interface Remarks {
  readonly all: readonly ToldRemark[];
  readonly show: (remark: ToldRemark) => void;
  /** The part to be shown, until its list has shown it. */
  readonly wanted: Id | null;
  readonly shown: () => void;
}

const RemarksContext = createContext<Remarks>({
  all: [],
  show: () => undefined,
  wanted: null,
  shown: () => undefined,
});

type ProviderProps = {
  row: Row<'schedule'>;
  /** Opens the tab where the part is. */
  onShow: (kind: Kind) => void;
  children: ReactNode;
};

/** Gives the lists of an edition the remarks with which it came back. */
export function RemarksProvider({ row, onShow, children }: ProviderProps) {
  const states = useHistory('schedule', row.id, row.seq);
  const [wanted, setWanted] = useState<Id | null>(null);
  const all = useMemo(() => remarksOf(row.value, states), [row.value, states]);
  const value = useMemo(
    (): Remarks => ({
      all,
      show: (remark) => {
        onShow(remark.kind);
        setWanted(remark.of);
      },
      wanted,
      shown: () => {
        setWanted(null);
      },
    }),
    [all, wanted, onShow],
  );
  return <RemarksContext value={value}>{children}</RemarksContext>;
}

/** What the director wrote is about the edition as it was then: the state of the ledger that was sent back. */
function remarksOf(
  now: Schedule,
  states: readonly RecordState[] | undefined,
): readonly ToldRemark[] {
  if (now.state.kind !== 'returned' || now.state.parts.length === 0) return [];
  const returned = states?.findLast(({ action }) => action === 'schedule.return');
  return toldRemarks(now, (returned?.value as Schedule | undefined) ?? now); // its table
}

/** The remarks on parts with a way to each. */
export function useRemarks(): Pick<Remarks, 'all' | 'show'> {
  return useContext(RemarksContext);
}

/** Selects the part that was asked for, as soon as its list is there. @param select selects and focuses it */
export function useWantedPart(select: (id: Id) => void): void {
  const { wanted, shown } = useContext(RemarksContext);
  const show = useEffectEvent((id: Id) => {
    select(id);
    shown();
  });
  useEffect(() => {
    if (wanted !== null) show(wanted);
  }, [wanted]);
}

/** «замечание» beside a part that the director wants changed; nothing beside another. */
export function RemarkSign({ of }: { of: Id }) {
  const { all } = useContext(RemarksContext);
  const remark = all.find((each) => each.of === of);
  if (remark === undefined) return null;
  return (
    <span className="schedule-remark-sign" title={remark.text}>
      <CommentSign />
      замечание
    </span>
  );
}
