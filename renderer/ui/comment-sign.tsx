import MessageSquareText from 'lucide-react/icons/message-square-text';
import { Icon } from './visually-hidden';

/** The sign before a word that says that somebody has commented on something. */
export function CommentSign() {
  return (
    <Icon>
      <MessageSquareText />
    </Icon>
  );
}
