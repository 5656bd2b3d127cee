import { supportLetter } from '#shared/documents/support-letter';
import type { SupportRequest } from '#shared/domain/support-request';
import { useSupportSituation } from '../../data/support-situation';
import { Button } from '../../ui/button';

type HeadProps = { request: SupportRequest; onCopy: (what: 'address' | 'subject') => void };

/** «Кому» and «Тема» of the letter, to be carried over to mail in the browser: a school's computer may have no other. */
export function LetterHead({ request, onCopy }: HeadProps) {
  const situation = useSupportSituation(request);
  if (situation === null) return null;
  const { to, subject } = supportLetter(situation);
  return (
    <ul className="support-plain support-letter-head">
      <li>
        <p className="support-text">
          <span className="support-quiet">Кому: </span>
          {to === '' ? 'адрес поддержки не указан в «Настройках»' : to}
        </p>
        {to === '' ? null : (
          <Button size="small" variant="quiet" onPress={() => onCopy('address')}>
            Скопировать адрес
          </Button>
        )}
      </li>
      <li>
        <p className="support-text">
          <span className="support-quiet">Тема: </span>
          {subject}
        </p>
        <Button size="small" variant="quiet" onPress={() => onCopy('subject')}>
          Скопировать тему
        </Button>
      </li>
    </ul>
  );
}
