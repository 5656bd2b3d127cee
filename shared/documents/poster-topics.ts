import { SLOT_AUDIENCES, type Slot, type SlotAudience } from '#shared/domain/slot';
import { SIX_TOPICS } from '#shared/domain/topic';

const WHOM: Readonly<Record<SlotAudience, string>> = {
  staff: 'Сотрудникам',
  'new-staff': 'Новым сотрудникам',
  parents: 'Родителям',
};

/** What each audience may come with (п. 2.2.1–2.2.3). */
const WHAT: Readonly<Record<SlotAudience, string>> = {
  staff: `${SIX_TOPICS.join('; ')}.`,
  'new-staff':
    'обучение работе в ИС «Дневник.ру» — не позднее 5 рабочих дней со дня вступления в должность.',
  parents: 'помощь при работе в ИС «Дневник.ру» родителям (законным представителям).',
};

/** What is asked by whom, for the audiences that have receptions. */
export function audienceTopics(
  slots: readonly Slot[],
): readonly { readonly whom: string; readonly what: string }[] {
  return SLOT_AUDIENCES.filter((audience) => slots.some((slot) => slot.audience === audience)).map(
    (audience) => ({ whom: WHOM[audience], what: WHAT[audience] }),
  );
}
