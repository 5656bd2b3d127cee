import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import { Icon } from './visually-hidden';

export type CheckState = 'met' | 'wanted' | 'grave';

const SIGNS = { met: <Check />, wanted: <CircleDashed />, grave: <CircleAlert /> } as const;

/** The sign before a requirement: met, still wanted, or wanted badly. The words beside it say which. */
export function CheckSign({ state }: { state: CheckState }) {
  return <Icon>{SIGNS[state]}</Icon>;
}
