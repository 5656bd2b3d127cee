import { BROKEN } from '#shared/domain/approval-words';
import { STANDING_WORDS, type Standing } from '#shared/domain/schedule-standing';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import { editionText, type Schedule } from '#shared/domain/schedule';
import { since, until } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';

export const REFUSED_SCHEDULE =
  'График не удалось передать в журнал, он не изменён. Повторите или перезапустите программу.';

/** Said beside a document of an edition by which no help is given any more; null beside others. */
export function pastText(standing: Standing): string | null {
  switch (standing) {
    case 'replaced':
      return 'Редакция заменена: на стенд и на сайт её не размещайте.';
    case 'over':
      return 'Срок действия редакции истёк: на стенд и на сайт её не размещайте.';
    case 'cancelled':
      return 'Редакция отменена, в документе стоит «ОТМЕНЁН»: на стенд и на сайт её не размещайте.';
    default:
      return null;
  }
}

/** An edition in a list: «Редакция № 3, действует». */
export function editionLabel(
  schedule: Schedule,
  standing: Standing,
  verdict: ApprovalVerdict | undefined,
): string {
  const words = verdict?.kind === 'broken' ? BROKEN : STANDING_WORDS[standing];
  return `${editionText(schedule)}, ${words}`;
}

/** What a page shows, in a line. */
export function editionSummary({ slots, validFrom, validTo }: Schedule): string {
  const receptions = counted(slots.length, ['приём', 'приёма', 'приёмов']);
  const end = validTo === null ? '' : ` ${until(validTo)}`;
  return `${receptions} в неделю, срок действия: ${since(validFrom)}${end}`;
}
