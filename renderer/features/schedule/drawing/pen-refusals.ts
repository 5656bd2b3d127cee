import { refusalText, type Refusal } from '#shared/ledger/commit';
import { REFUSED_SCHEDULE } from '../words';

const LOST = 'Последние изменения графика не записаны и убраны с экрана';

/** Why a step drawn in the week was not taken: there is no form that has kept it. @param refusal null when it could not even be sent */
export function drawingRefusalText(refusal: Refusal | null): string {
  switch (refusal?.kind) {
    case undefined:
      return `${LOST}: их не удалось передать в журнал. Повторите или перезапустите программу.`;
    case 'stale':
      return `${LOST}: график тем временем изменили в другом месте. Посмотрите, что изменилось, и повторите.`;
    case 'too-large':
      return `${LOST}: график слишком велик для журнала. Уберите лишнее и повторите.`;
    case 'disk-full':
      return `${LOST}: на диске нет места. Всё записанное раньше цело. Освободите место и повторите.`;
    case 'disk-error':
      return `${LOST}: диск не принял запись. Всё записанное раньше цело. Проверьте диск и повторите.`;
    case 'invalid':
    case 'not-allowed':
    case 'read-only':
      return `${LOST}. ${refusalText(refusal)}`;
  }
}

/** Why what a form says of the edition was not taken. @param refusal null when it could not even be sent */
export function formRefusalText(refusal: Refusal | null): string {
  return refusal === null ? REFUSED_SCHEDULE : refusalText(refusal);
}
