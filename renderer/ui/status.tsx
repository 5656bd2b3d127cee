import type { ReactNode } from 'react';
import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Clock from 'lucide-react/icons/clock';
import Lock from 'lucide-react/icons/lock';
import { Icon } from './visually-hidden';
import './status.css';

export type StatusTone = 'late' | 'soon' | 'done' | 'locked' | 'plain';

const SIGNS: Record<StatusTone, ReactNode> = {
  late: <CircleAlert />,
  soon: <Clock />,
  done: <Check />,
  locked: <Lock />,
  plain: null,
};

/** A state in words with its sign, in a cell or a line: «Просрочено на 2 дня». */
export function Status({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  const sign = SIGNS[tone];
  return (
    <span className={`ui-status ui-status-${tone}`}>
      {sign ? <Icon>{sign}</Icon> : null}
      <span className="ui-status-words">{children}</span>
    </span>
  );
}
