// Documents on the training of new staff and acts of handover, made in an outgoing process.
import type { Consultation, ConsultationNumber } from '#shared/domain/consultation';
import { inCharge, schoolOn } from '#shared/domain/offices';
import { officeHolder } from '#shared/domain/person';
import type { Days } from '#shared/domain/plan-fact';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { handoverAct, handoverTitle, handoverWarnings } from '#shared/documents/handover-sheets';
import { asExample, type PdfDocument } from '#shared/documents/pdf-document';
import {
  reportSheets,
  reportTitle,
  reportWarnings,
  type ReportInput,
} from '#shared/documents/report-sheets';
import { listTitle, trainingList } from '#shared/documents/training-list';
import { sheetTitle, trainingSheets } from '#shared/documents/training-sheet';
import { listWarnings, sheetWarnings } from '#shared/documents/training-warnings';
import type { HandoverRequest } from '#shared/ipc/handover';
import type { ReportPaperRequest } from '#shared/ipc/report-paper';
import { SHEETS_AT_ONCE, type TrainingSheetsRequest } from '#shared/ipc/training-papers';
import { counted } from '#shared/lib/text';
import { readFonts } from '../documents/fonts';
import { pdfEngine } from '../documents/pdf-engine';
import type { Catalogue } from './catalogue';
import { chosenRecords } from './chosen-records';
import { handoverOf, type HandoverFacts } from './handover';
import { schoolOf } from './out-facts';
import type { OutReport, PaperOrder } from './out-messages';
import { reportOf } from './report-of';
import { chosenTrainings, listOf, sheetOf, type TrainingFacts } from './training-papers';

/** A document that is ready to be rendered. */
interface Paper {
  readonly title: string;
  readonly document: PdfDocument;
  readonly warnings: readonly string[];
  /** People in it. */
  readonly count: number;
}

const NOBODY =
  'Печатать нечего: таких обучений в журнале нет. Закройте просмотр и выберите других сотрудников или период.';

function tooMany(count: number): string {
  const sheets = counted(count, ['лист', 'листа', 'листов']);
  return `Столько сразу не напечатать: ${sheets} обучения. Выберите период короче: за один раз — не больше ${String(SHEETS_AT_ONCE)}.`;
}

/** Numbers of the journal's records by their ids: only of those that record a session. */
function recordNumbers(
  file: number,
  { places }: Catalogue,
  sessions: readonly { readonly id: string }[],
): ReadonlyMap<string, ConsultationNumber | null> {
  const wanted = new Set(sessions.map(({ id }) => id));
  const entries = places.ids.flatMap((id, entry) => (wanted.has(id) ? [entry] : []));
  const records = [...chosenRecords(file, places, entries)].flat();
  return new Map(records.map(({ id, number }) => [id, number]));
}

/** What the ledger holds of trainings but for the numbers of their records. */
function registerOf({ now }: PaperOrder, catalogue: Catalogue): Omit<TrainingFacts, 'numberOf'> {
  return {
    school: schoolOf(catalogue),
    people: [...catalogue.people.values()],
    calendar: catalogue.newest('calendar')[0] ?? emptyCalendar(),
    trainings: catalogue.newest('training'),
    sessions: catalogue.newest('session'),
    now,
  };
}

function factsOf(order: PaperOrder, file: number, catalogue: Catalogue): TrainingFacts {
  const register = registerOf(order, catalogue);
  const numbers = recordNumbers(file, catalogue, register.sessions);
  return { ...register, numberOf: (session) => numbers.get(session) };
}

/** Records that something is still to be done about: of all others no contents are read, however many there are. */
function openRecords(file: number, { places }: Catalogue): readonly Consultation[] {
  const followed = new Set(places.earlier.filter((id) => id !== null));
  const entries = places.ids.flatMap((id, entry) =>
    places.isOpen[entry] === true && !followed.has(id) ? [entry] : [],
  );
  return [...chosenRecords(file, places, entries)].flat();
}

function handoverFacts(order: PaperOrder, file: number, catalogue: Catalogue): HandoverFacts {
  const { seq, hash } = order.ledger;
  // Those of a file that was taken back were never there.
  const records = catalogue.places.dates.filter((date) => date !== '').length;
  return {
    ...registerOf(order, catalogue),
    schedules: [...catalogue.schedules.values()],
    open: openRecords(file, catalogue),
    journal: { records, seq, hash },
  };
}

function handoverPaper(request: HandoverRequest, facts: HandoverFacts): Paper | string {
  const act = handoverOf(request, facts);
  if (act === undefined) return NOT_APPOINTED;
  return {
    title: handoverTitle(act),
    document: handoverAct(act),
    warnings: handoverWarnings(act),
    count: act.questions.length + act.requests.length + act.trainings.length,
  };
}

const NOT_APPOINTED =
  'Назначения с этого дня в журнале нет: его исправили. Закройте просмотр и откройте акт ещё раз.';

function sheetsPaper(request: TrainingSheetsRequest, facts: TrainingFacts): Paper | string {
  const chosen = chosenTrainings(facts, request.choice);
  if (chosen.length === 0) return NOBODY;
  if (chosen.length > SHEETS_AT_ONCE) return tooMany(chosen.length);
  const inputs = chosen.map((training) => sheetOf(training, facts, request.isBlank));
  const [first] = inputs;
  const many = `Листы обучения, ${counted(inputs.length, ['сотрудник', 'сотрудника', 'сотрудников'])}`;
  const title = inputs.length === 1 && first !== undefined ? sheetTitle(first) : many;
  return {
    title,
    document: trainingSheets(inputs, title),
    warnings: sheetWarnings(inputs),
    count: inputs.length,
  };
}

function reportPaper(
  { from, to, remarks }: ReportPaperRequest,
  { now, ledger }: PaperOrder,
  file: number,
  catalogue: Catalogue,
): Paper {
  const { places } = catalogue;
  const between = (days: Days): Iterable<readonly Consultation[]> => {
    const entries = places.dates.flatMap((date, entry) =>
      days.from <= date && date <= days.to ? [entry] : [],
    );
    return chosenRecords(file, places, entries);
  };
  const report = reportOf({ from, to }, catalogue, between, now);
  const people = [...catalogue.people.values()];
  const input: ReportInput = {
    report,
    school: schoolOn(schoolOf(catalogue), people, report.today),
    consultant: inCharge(people, report.today)?.person,
    director: officeHolder(people, 'director', report.today),
    remarks,
    head: { seq: ledger.seq, hash: ledger.hash },
    made: new Date(now).toISOString(),
  };
  return {
    title: reportTitle(input),
    document: reportSheets(input),
    warnings: reportWarnings(input),
    count: report.figures.total.count,
  };
}

function paperOf(order: PaperOrder, file: number, catalogue: Catalogue): Paper | string {
  const { paper } = order;
  if (paper.kind === 'handover-act')
    return handoverPaper(paper, handoverFacts(order, file, catalogue));
  if (paper.kind === 'report') return reportPaper(paper, order, file, catalogue);
  const facts = factsOf(order, file, catalogue);
  if (paper.kind === 'training-sheets') return sheetsPaper(paper, facts);
  const input = listOf(facts, paper.from, paper.to);
  return {
    title: listTitle(input),
    document: trainingList(input),
    warnings: listWarnings(input),
    count: input.rows.length,
  };
}

/** @param file the ledger's descriptor @param onShare told how much is done, from 0 to 1 */
export async function makePaper(
  order: PaperOrder,
  file: number,
  catalogue: Catalogue,
  onShare: (share: number) => void,
): Promise<OutReport> {
  const made = paperOf(order, file, catalogue);
  if (typeof made === 'string') return { kind: 'refused', message: made };
  onShare(COMPOSED);
  const engine = pdfEngine(await readFonts(order.fontFolder), (share) => {
    onShare(COMPOSED + share * (1 - COMPOSED));
  });
  const { title, document, warnings, count } = made;
  const bytes = new Uint8Array(await engine(order.isExample ? asExample(document) : document));
  return {
    kind: 'book',
    title: order.isExample ? `ПРИМЕР, ${title}` : title,
    bytes,
    warnings: catalogue.damaged > 0 ? [...warnings, DAMAGED] : warnings,
    records: count,
  };
}

/** Share of the work when the sheets are composed and not drawn yet. */
const COMPOSED = 0.3;
const DAMAGED =
  'Часть строк журнала повреждена: сведений из них в документе нет. Что делать, написано вверху окна программы.';
