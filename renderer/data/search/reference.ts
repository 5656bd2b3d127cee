import { scheduleTimes, type ScheduleTimes } from '#shared/domain/by-schedule';
import type { Schedule } from '#shared/domain/schedule';
import type { School } from '#shared/domain/school';
import { topicsOver, type Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import type { RecordOf, TableName } from '#shared/ledger/records';
import { now } from '../../platform/clock';

/** Tables that tell how consultations are to be read. */
export const REFERENCE_TABLES = ['topic', 'person', 'schedule', 'school'] as const;
export type ReferenceTable = (typeof REFERENCE_TABLES)[number];

export function isReferenceTable(table: TableName): table is ReferenceTable {
  return (REFERENCE_TABLES as readonly TableName[]).includes(table);
}

/** Topics with what was merged, persons with what was merged, and when the school's receptions are. */
export class Reference {
  readonly topics = new Map<Id, Topic>();
  /** Grows with every change. */
  revision = 0;
  /** Grows with every change of editions or settings. */
  timesRevision = 0;
  readonly #mergedPersons = new Map<Id, Id>();
  readonly #schedules = new Map<Id, Schedule>();
  #school: School | undefined;
  #times: ScheduleTimes | null | undefined;

  /** Takes a record's state in. */
  take(table: ReferenceTable, value: RecordOf[ReferenceTable]): void {
    this.revision += 1;
    // A table says of what type its records are.
    switch (table) {
      case 'topic':
        this.topics.set(value.id, value as Topic);
        return;
      case 'person': {
        const { mergedInto } = value as RecordOf['person'];
        if (mergedInto === null) this.#mergedPersons.delete(value.id);
        else this.#mergedPersons.set(value.id, mergedInto);
        return;
      }
      case 'schedule':
        this.#schedules.set(value.id, value as Schedule);
        break;
      case 'school':
        this.#school = value as School;
    }
    this.#times = undefined;
    this.timesRevision += 1;
  }

  clear(): void {
    this.revision += 1;
    this.topics.clear();
    this.#mergedPersons.clear();
    this.#schedules.clear();
    this.#school = undefined;
    this.#times = undefined;
    this.timesRevision += 1;
  }

  /** The person that a record of a person stands for, through all mergers. */
  personOf(id: Id): Id {
    return lastOf(id, (one) => this.#mergedPersons.get(one));
  }

  /** A topic and all that choosing it stands for: what it was merged into, the topic that it details. */
  topicsOver(id: Id): ReadonlySet<Id> {
    return topicsOver(this.topics, id);
  }

  /** The school's receptions; null before the school is known. */
  times(): ScheduleTimes | null {
    this.#times ??=
      this.#school === undefined
        ? null
        : scheduleTimes([...this.#schedules.values()], this.#school);
    return this.#times;
  }

  /** The date on the school's calendar. */
  today(): IsoDate {
    const zone = this.#school?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    return dateAt(now(), zone);
  }
}

/** The end of a chain; where it goes in circles, wherever it comes back. */
function lastOf(id: Id, next: (one: Id) => Id | undefined): Id {
  const passed = new Set<Id>();
  let last = id;
  for (let one: Id | undefined = id; one !== undefined && !passed.has(one); one = next(one)) {
    passed.add(one);
    last = one;
  }
  return last;
}
