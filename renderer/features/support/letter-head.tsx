import { supportLetter } from '#shared/documents/support-letter';
import type { SupportRequest } from '#shared/domain/support-request';
import { useSupportSituation } from '../../data/support-situation';

/** «Кому» and «Тема» of the letter, to be carried over to mail in the browser: a school's computer may have no other. */
export function LetterHead({ request }: { request: SupportRequest }) {
  const situation = useSupportSituation(request);
  if (situation === null) return null;
  const { to, subject } = supportLetter(situation);
  return (
    <ul className="support-plain">
      <li className="support-text">
        <span className="support-quiet">Кому: </span>
        {to === '' ? 'адрес поддержки не указан в «Настройках»' : to}
      </li>
      <li className="support-text">
        <span className="support-quiet">Тема: </span>
        {subject}
      </li>
    </ul>
  );
}
