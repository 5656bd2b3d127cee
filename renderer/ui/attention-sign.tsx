import CircleAlert from 'lucide-react/icons/circle-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Icon } from './visually-hidden';

/** The sign before words that should be looked at; a grave one looks like an error. */
export function AttentionSign({ isGrave }: { isGrave: boolean }) {
  return <Icon>{isGrave ? <CircleAlert /> : <TriangleAlert />}</Icon>;
}
