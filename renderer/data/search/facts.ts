import {
  numberLabel,
  visitorText,
  type Channel,
  type Consultation,
  type ConsultationNumber,
} from '#shared/domain/consultation';
import type { ShownOutcome } from '#shared/domain/journal-filters';
import type { PersonKind } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';

/** What many consultations have in common; there are few of them. */
export interface Kind {
  readonly audience: PersonKind;
  readonly outcome: ShownOutcome;
  readonly channel: Channel;
  readonly topics: readonly Id[];
}

/** Who came to a consultation. */
export interface Party {
  readonly persons: readonly Id[];
  /** As the list shows it. */
  readonly shown: string;
  /** Names, positions and classes, folded. */
  readonly text: string;
  /** Classes without signs, folded: «5а». */
  readonly classes: readonly string[];
}

/** A text that is the same for consultations of one kind. */
export function kindKey({ audience, outcome, channel, topics, annulled }: Consultation): string {
  return `${audience} ${annulled === null ? outcome.kind : 'annulled'} ${channel} ${topics.join(' ')}`;
}

export function kindOf({ audience, outcome, channel, topics, annulled }: Consultation): Kind {
  return { audience, channel, topics, outcome: annulled === null ? outcome.kind : 'annulled' };
}

/** A text that is the same for consultations of one party. */
export function partyKey({ audience, visitors }: Consultation): string {
  const people = visitors.map((v) => `${v.person ?? ''}\t${v.name}\t${v.position}\t${v.className}`);
  return `${audience}\n${people.join('\n')}`;
}

export function partyOf(consultation: Consultation): Party {
  const { visitors } = consultation;
  const lines = visitors.map((v) => `${v.name} ${v.position} ${v.className}`);
  return {
    persons: visitors.flatMap(({ person }) => (person === null ? [] : [person])),
    shown: visitorText(consultation),
    text: foldText(lines.join('\n')),
    classes: visitors.map(({ className }) => bareClass(className)),
  };
}

/** A class without what people put around its letter: «5 «А»» is «5а». */
export function bareClass(className: string): string {
  return foldText(className).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The word under which a number from a file is found: «№и-15»; no word of a text begins so. */
export function importedName(number: ConsultationNumber | null): string {
  return number?.series === 'imported' ? foldText(`№${numberLabel(number)}`) : '';
}
