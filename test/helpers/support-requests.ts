import { newSupportRequest, type SupportRequest } from '#shared/domain/support-request';
import { fixedId } from '#shared/lib/ids';

/** A request that says all that support asks for; `change` takes away or adds. */
export function goodRequest(change: Partial<SupportRequest> = {}): SupportRequest {
  return {
    ...newSupportRequest(fixedId(8, 1), 'staff'),
    subject: 'Не сохраняется отметка «Н» в журнале 7 «Б»',
    seen: 'После нажатия кнопки «Сохранить» страница обновляется, а отметка об отсутствии исчезает.',
    expected: 'Отметка «Н» должна остаться в клетке урока.',
    where: 'Журналы → 7 «Б» → Алгебра, страница за ноябрь',
    role: 'Учитель математики',
    className: '7 «Б»',
    since: 'С понедельника, 16 ноября',
    frequency: 'always',
    tried: 'Выходили и входили заново, открывали в Яндекс Браузере и в Firefox.',
    read: 'Инструкция «Выставление отметок о посещаемости», раздел 3',
    files: [{ sha256: 'a'.repeat(64), name: 'Журнал 7Б.png', bytes: 240_000 }],
    ...change,
  };
}
