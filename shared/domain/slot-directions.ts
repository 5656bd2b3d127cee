import type { SlotAudience } from './slot';
import { SIX_TOPICS } from './topic';

/** Help for parents, in the regulation's words (п. 2.2.3). */
export const PARENTS_HELP = 'помощь родителям (законным представителям)';
/** Training of new staff (п. 2.2.1). */
export const FIRST_HELP = 'обучение новых сотрудников';

/** What the regulation offers as a reception's direction for those whom it is for; what fits best comes first. */
export function directionsFor(audience: SlotAudience): readonly string[] {
  switch (audience) {
    case 'staff':
      return [...SIX_TOPICS, PARENTS_HELP];
    case 'new-staff':
      return [FIRST_HELP, ...SIX_TOPICS];
    case 'parents':
      return [PARENTS_HELP, ...SIX_TOPICS];
  }
}
