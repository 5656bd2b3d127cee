// Requests to support as the main process deals with them; loaded at first use, not at the start.
import { randomUUID } from 'node:crypto';
import { SCHOOL_ID } from '#shared/domain/school';
import { inCharge } from '#shared/domain/offices';
import { editionInForce } from '#shared/domain/schedule-standing';
import { letterTitle, supportLetter, type SupportLetter } from '#shared/documents/support-letter';
import { parentWords, parentWordsText } from '#shared/documents/support-parent';
import { phoneScript, scriptText, voiceScript } from '#shared/documents/support-scripts';
import type { SupportSituation } from '#shared/documents/support-situation';
import type { FileAnswer } from '#shared/ipc/documents';
import type { RequestText, SupportAnswer } from '#shared/ipc/support';
import type { RecordOf, TableName } from '#shared/ledger/records';
import type { Id } from '#shared/lib/ids';
import { dateAt } from '#shared/lib/iso-date';
import { readAttachment } from '../attachments/attachments';
import { FAULT_WORDS } from '../attachments/pick';
import type { Ledger } from '../ledger/ledger';
import { isPlainAddress, letterBytes, type LetterFile } from './eml';
import { mailtoAddress } from './mailto';

/** What the desk works with: the journal, and the system as far as letters need it. */
export interface RequestTools {
  readonly ledger: Pick<Ledger, 'current' | 'all' | 'index'>;
  readonly attachmentFolder: string;
  /** Milliseconds since 1970 (UTC). */
  readonly now: () => number;
  /** Saves a letter where the user says. @param title what it is suggested to be called */
  readonly save: (title: string, bytes: Uint8Array) => Promise<FileAnswer>;
  /** Hands an address of `mailto:` to the system. @throws when no program takes it */
  readonly openMail: (url: string) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  readonly log: (message: string) => void;
}

const NOT_FOUND = 'Этого обращения нет в журнале. Сохраните его и повторите.';
const ANNULLED = 'Обращение аннулировано: отправлять по нему нечего.';
const NO_ADDRESS =
  'В «Настройки → Школа» нет адреса поддержки, или он записан неверно. Исправьте его и повторите.';
const PARENTS_OWN =
  'Родитель обращается в поддержку сам: школа не отправляет писем за него. Отдайте ему слова для родителя.';
const NO_PROGRAM =
  'Почтовая программа не открылась: на этом компьютере её нет, или она не выбрана. Скопируйте письмо или сохраните его файлом.';
const PASTE_TEXT = 'Письмо длинное: его текст скопирован, вставьте его в письмо (Ctrl+V).';
const ADD_FILES = 'Файлы приложите к письму сами или сохраните письмо файлом: в нём они есть.';

/** «Сохранить письмо»: the draft with its files, as a file for the mail program. */
export async function saveLetter(tools: RequestTools, id: Id): Promise<FileAnswer> {
  const found = await addressed(tools, id);
  if (typeof found === 'string') return { kind: 'failed', message: found };
  const { situation, letter } = found;
  const files = await filesOf(tools, situation);
  if (typeof files === 'string') return { kind: 'failed', message: files };
  const { consultant } = situation;
  const from = { name: consultant?.name ?? '', email: consultant?.email.trim() ?? '' };
  const date = new Date(situation.now);
  const bytes = await letterBytes(letter, { from, files, date, id: randomUUID() });
  return tools.save(letterTitle(situation), bytes);
}

/** Opens the mail program with the letter; a long text goes by the clipboard. */
export async function openMail(tools: RequestTools, id: Id): Promise<SupportAnswer> {
  const found = await addressed(tools, id);
  if (typeof found === 'string') return { kind: 'failed', message: found };
  const { situation, letter } = found;
  const { url, isWhole } = mailtoAddress(letter);
  if (!isWhole) await tools.copy(letter.body);
  try {
    await tools.openMail(url);
  } catch (error) {
    tools.log(`no mail program took the letter: ${String(error)}`);
    return { kind: 'failed', message: NO_PROGRAM };
  }
  const notes = [isWhole ? '' : PASTE_TEXT, situation.request.files.length === 0 ? '' : ADD_FILES];
  const note = notes.filter((each) => each !== '').join(' ');
  return { kind: 'done', note: note === '' ? null : note };
}

/** Puts a text of a request on the clipboard. */
export async function copyText(
  tools: RequestTools,
  id: Id,
  what: RequestText,
): Promise<SupportAnswer> {
  const situation = await situationOf(tools, id);
  if (typeof situation === 'string') return { kind: 'failed', message: situation };
  const text = textOf(situation, what);
  if (text === '') return { kind: 'failed', message: NO_ADDRESS };
  await tools.copy(text);
  return { kind: 'done', note: null };
}

function textOf(situation: SupportSituation, what: RequestText): string {
  switch (what) {
    case 'address':
      return supportLetter(situation).to;
    case 'subject':
      return supportLetter(situation).subject;
    case 'letter':
      return supportLetter(situation).body;
    case 'phone':
      return scriptText(phoneScript(situation));
    case 'voice':
      return scriptText(voiceScript(situation));
    case 'parent':
      return parentWordsText(parentWords(situation));
  }
}

interface Addressed {
  readonly situation: SupportSituation;
  readonly letter: SupportLetter;
}

/** The letter of a request, or why there is none to be sent. */
async function addressed(tools: RequestTools, id: Id): Promise<Addressed | string> {
  const situation = await situationOf(tools, id);
  if (typeof situation === 'string') return situation;
  // By п. 5 a parent applies himself: nothing goes out in his name.
  if (situation.request.path === 'parent') return PARENTS_OWN;
  const letter = supportLetter(situation);
  return isPlainAddress(letter.to) ? { situation, letter } : NO_ADDRESS;
}

/** What a request's letter is made of, as the ledger holds it now, or why there is none. */
async function situationOf(tools: RequestTools, id: Id): Promise<SupportSituation | string> {
  const { ledger, now } = tools;
  const request = await newest(ledger, 'supportRequest', id);
  const school = await newest(ledger, 'school', SCHOOL_ID);
  if (request === undefined || school === undefined) return NOT_FOUND;
  if (request.annulled !== null) return ANNULLED;
  const moment = now();
  const today = dateAt(moment, school.timeZone);
  const consultant = inCharge(ledger.index.officers(), today)?.person ?? null;
  const edition = editionInForce(await ledger.all('schedule'), today);
  return { request, school, consultant, receptions: edition?.slots ?? [], now: moment };
}

async function newest<T extends TableName>(
  ledger: RequestTools['ledger'],
  table: T,
  id: Id,
): Promise<RecordOf[T] | undefined> {
  return (await ledger.current(table, id))?.value as RecordOf[T] | undefined; // its table
}

/** The files of a letter, whole, or the sentence about the first that isn't. */
async function filesOf(
  { attachmentFolder }: RequestTools,
  { request }: SupportSituation,
): Promise<readonly LetterFile[] | string> {
  const files: LetterFile[] = [];
  for (const { name, sha256 } of request.files) {
    const kept = await readAttachment(attachmentFolder, sha256);
    if (!kept.ok) return `«${name}»: ${FAULT_WORDS[kept.error]}`;
    files.push({ name, bytes: kept.value });
  }
  return files;
}
