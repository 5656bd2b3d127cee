import type { ReactNode } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Icon } from './visually-hidden';
import './notice.css';

export type NoticeTone = 'info' | 'warning' | 'error';

export type NoticeProps = {
  tone: NoticeTone;
  /** Without it a warning says «Внимание» and an error «Ошибка». */
  title?: string | undefined;
  children: ReactNode;
  actions?: ReactNode;
};

const WORDS: Record<NoticeTone, string | undefined> = {
  info: undefined,
  warning: 'Внимание',
  error: 'Ошибка',
};

const SIGNS: Record<NoticeTone, ReactNode> = {
  info: <Info />,
  warning: <TriangleAlert />,
  error: <CircleAlert />,
};

/** Something about the page that stays true until it's dealt with: what happened, what is safe, what to do. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const heading = title ?? WORDS[tone];
  return (
    <div className={`ui-notice ui-notice-${tone}`} role={tone === 'error' ? 'alert' : 'note'}>
      <Icon>{SIGNS[tone]}</Icon>
      <div className="ui-notice-words">
        {heading ? <p className="ui-notice-title">{heading}</p> : null}
        <div>{children}</div>
        {actions ? <div className="ui-notice-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
