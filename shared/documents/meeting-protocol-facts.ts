// What «Протокол» of a parents' meeting is made of (п. 2.2.3, 4).
import { numberLabel, type ConsultationNumber } from '#shared/domain/consultation';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import type { School } from '#shared/domain/school';
import type { Moment } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';

/** Somebody who signs. */
export interface ProtocolSigner {
  readonly name: string;
  readonly position: string;
}

/** A topic with its questions. */
export interface ProtocolTopic {
  readonly title: string;
  readonly count: number;
  /** Questions of which more is told than the topic, in the order in which they were asked. */
  readonly told: readonly ToldQuestion[];
}

/** A question that somebody typed, or whose parent gave a name. */
export interface ToldQuestion {
  /** Who asked; empty where the protocol names nobody. */
  readonly name: string;
  readonly className: string;
  readonly question: string;
  readonly answer: string;
}

/** Contents of the protocol; the main process gathers them from the ledger. */
export interface MeetingProtocolInput {
  readonly school: School;
  readonly meeting: ParentMeeting;
  /** Who led the meeting; a blank name is written in by hand. */
  readonly leader: ProtocolSigner;
  /** Who answered; null when nobody was in charge on that day. */
  readonly consultant: ProtocolSigner | null;
  /** Topics that were asked about, in their order. */
  readonly topics: readonly ProtocolTopic[];
  /** Questions, each once, whatever number of topics it has. */
  readonly total: number;
  /** Numbers of their records in the journal. */
  readonly numbers: readonly ConsultationNumber[];
  /** When the protocol was made. */
  readonly made: Moment;
}

/** Numbers of records, those in a row as a range: «№ 12–51», «№ 12, 14–20». */
export function numbersText(numbers: readonly ConsultationNumber[]): string {
  const sorted = [...numbers].sort((a, b) => a.year - b.year || a.n - b.n);
  const runs: ConsultationNumber[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last?.year === number.year && last.series === number.series && last.n + 1 === number.n;
    if (goesOn) run?.push(number);
    else runs.push([number]);
  }
  const texts = runs.map(([first, ...rest]) => {
    const last = rest.at(-1);
    const from = first === undefined ? '' : numberLabel(first);
    if (last === undefined) return from;
    return `${from}${rest.length === 1 ? ', ' : '–'}${numberLabel(last)}`;
  });
  return `№${NBSP}${texts.join(', ')}`;
}

/** What is blank or doubtful in a protocol, as sentences for the preview. */
export function protocolWarnings({
  school,
  meeting,
  leader,
  consultant,
}: MeetingProtocolInput): readonly string[] {
  const inMeeting = [
    ...(meeting.place.trim() === '' ? ['место'] : []),
    ...(meeting.present === null ? ['сколько присутствовало'] : []),
    ...(leader.name.trim() === '' ? ['кто провёл'] : []),
  ];
  return [
    ...(school.fullName.trim() === '' && school.shortName.trim() === '' ? [NO_SCHOOL] : []),
    ...(inMeeting.length === 0
      ? []
      : [
          `У собрания не указано: ${inMeeting.join(', ')}. Нажмите «Исправить» или впишите от руки.`,
        ]),
    ...(consultant === null ? [NO_CONSULTANT] : []),
  ];
}

const NO_SCHOOL = 'Не заполнено название школы. Откройте «Настройки → Школа».';
const NO_CONSULTANT =
  'На день собрания ответственный за консультирование не назначен: впишите его должность и фамилию от руки.';
