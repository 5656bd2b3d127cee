// Who holds the receptions of an edition, as its documents name them.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { exceptionText, type ScheduleException } from '#shared/domain/schedule-exception';
import type { Slot, SlotHolder } from '#shared/domain/slot';
import { surnameFirst } from '#shared/lib/text';

/** Somebody who holds receptions, with their office in the edition. */
export interface HolderShown {
  readonly by: SlotHolder;
  /** Null while nobody is appointed. */
  readonly person: ScheduleContent['consultant'];
}

/** True when an edition's receptions are held by two: its documents say by whom each of them is. */
export function isShared({
  slots,
  exceptions,
}: Pick<ScheduleContent, 'slots' | 'exceptions'>): boolean {
  return [...slots, ...exceptions].some((part) => 'by' in part && part.by === 'substitute');
}

/** Everybody whose receptions are in the edition, the consultant first. */
export function holdersShown(content: ScheduleContent): readonly HolderShown[] {
  const consultant = { by: 'consultant', person: content.consultant } as const;
  if (!isShared(content)) return [consultant];
  return [consultant, { by: 'substitute', person: content.substitute }];
}

/** «Ковалёва А.С.»; the office while nobody is appointed. */
export function holderName(content: ScheduleContent, by: SlotHolder): string {
  const person = content[by];
  if (person !== null) return surnameFirst(person.name);
  return by === 'consultant' ? 'консультант' : 'замещающий';
}

/** The room of a reception; where it isn't written, that of whoever holds it. */
export function roomOf({ room, by }: Pick<Slot, 'room' | 'by'>, content: ScheduleContent): string {
  return room.trim() === '' ? (content[by]?.room.trim() ?? '') : room.trim();
}

/** What an exception says; of an extra reception also who holds it, where receptions are held by two. */
export function exceptionWords(exception: ScheduleException, content: ScheduleContent): string {
  const words = exceptionText(exception, content.slots);
  if (exception.kind !== 'extra' || !isShared(content)) return words;
  return `${words} (ведёт ${holderName(content, exception.by)})`;
}
