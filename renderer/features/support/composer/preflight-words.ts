import type { PreflightParagraph } from '#shared/domain/support-preflight';
import { NBSP } from '#shared/lib/text';

/** Where a requirement comes from: «п. 6», «152-ФЗ». */
export function paragraphWords(paragraph: PreflightParagraph): string {
  return paragraph === 'ФЗ' ? '152-ФЗ' : `п.${NBSP}${paragraph}`;
}
