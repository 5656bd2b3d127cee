import {
  numberLabel,
  visitorText,
  type Channel,
  type Consultation,
  type ConsultationNumber,
} from '#shared/domain/consultation';
import { bareClass } from '#shared/domain/class-name';
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
  /** The parents' meeting at which it was asked. */
  readonly meeting: Id | null;
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
  /** Classes of parents as they were written, in the order of `classes`. */
  readonly classNames: readonly string[];
}

/** A text that is the same for consultations of one kind. */
export function kindKey(consultation: Consultation): string {
  const { audience, outcome, channel, topics, annulled, links } = consultation;
  const ending = annulled === null ? outcome.kind : 'annulled';
  return `${audience} ${ending} ${channel} ${links.meeting ?? ''} ${topics.join(' ')}`;
}

export function kindOf(consultation: Consultation): Kind {
  const { audience, outcome, channel, topics, annulled, links } = consultation;
  const ending = annulled === null ? outcome.kind : 'annulled';
  return { audience, channel, topics, outcome: ending, meeting: links.meeting };
}

/** A text that is the same for consultations of one party. */
export function partyKey({ audience, visitors }: Consultation): string {
  const people = visitors.map((v) => `${v.person ?? ''}\t${v.name}\t${v.position}\t${v.className}`);
  return `${audience}\n${people.join('\n')}`;
}

const NO_CLASSES: readonly string[] = [];

export function partyOf(consultation: Consultation): Party {
  const { audience, visitors } = consultation;
  const lines = visitors.map((v) => `${v.name} ${v.position} ${v.className}`);
  return {
    persons: visitors.flatMap(({ person }) => (person === null ? [] : [person])),
    shown: visitorText(consultation),
    text: foldText(lines.join('\n')),
    classes: visitors.map(({ className }) => bareClass(className)),
    classNames: audience === 'parent' ? visitors.map(({ className }) => className) : NO_CLASSES,
  };
}

/** Classes under which a party is counted, each once; an empty one stands for parents who named none. */
export function countedClasses({ classes }: Party): readonly string[] {
  const named = [...new Set(classes)].filter((each) => each !== '');
  return named.length === 0 ? [''] : named;
}

/** The word under which a number from a file is found: «№и-15»; no word of a text begins so. */
export function importedName(number: ConsultationNumber | null): string {
  return number?.series === 'imported' ? foldText(`№${numberLabel(number)}`) : '';
}
