import { handoverAct, handoverTitle, handoverWarnings } from '#shared/documents/handover-sheets';
import type { PdfDocument } from '#shared/documents/pdf-document';
import {
  gatherHandover,
  type HandoverSituation,
  type HandoverWish,
  type WholeLedger,
} from './gather-handover';

const NO_LEDGER = 'Журнал не читается, поэтому акт не составить. Перезапустите программу.';
const NOT_FOUND =
  'Назначения с этого дня в журнале нет: его исправили. Закройте просмотр и откройте акт ещё раз.';

/** An act that is ready to be rendered. */
export interface PreparedHandover {
  readonly title: string;
  readonly document: PdfDocument;
  readonly warnings: readonly string[];
}

/** «Акт приёма-передачи» as data, or the sentence why it can't be made. */
export async function prepareHandover(
  wish: HandoverWish,
  sources: { wholeLedger(): Promise<WholeLedger | undefined> },
  situation: HandoverSituation,
): Promise<PreparedHandover | string> {
  const ledger = await sources.wholeLedger();
  if (ledger === undefined) return NO_LEDGER;
  const act = await gatherHandover(wish, ledger, situation);
  if (act === undefined) return NOT_FOUND;
  return {
    title: handoverTitle(act),
    document: handoverAct(act),
    warnings: handoverWarnings(act),
  };
}
