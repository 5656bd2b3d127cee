import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { SupportClocks } from './support-clocks';

/** «Поддержка»: when help from outside can be had (п. 3, 5, 6). */
export function SupportPage() {
  return (
    <Page title="Поддержка" summary="Когда отвечает Служба поддержки «Дневник.ру»" scroll="page">
      <SupportClocks />
      <EmptyState title="Обращений пока нет">
        Здесь появятся обращения в Службу поддержки: составить, проверить, отправить и проследить до
        ответа.
      </EmptyState>
    </Page>
  );
}
