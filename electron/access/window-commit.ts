import type { Publication } from '#shared/domain/publication';
import type { Attachment } from '#shared/domain/schedule-approval';
import type { SupportRequest } from '#shared/domain/support-request';
import {
  refused,
  type Author,
  type CommitAnswer,
  type CommitRequest,
  type PutRequest,
} from '#shared/ledger/commit';
import { recordSchemas, type TableName } from '#shared/ledger/records';
import { readAttachment } from '../attachments/attachments';
import { isPickedScan } from '../attachments/pick';
import { isProgramName } from '../support/program-files';
import type { Ledger } from '../ledger/ledger';

/** What taking a window's commit works with. */
export interface WindowCommitTools {
  readonly ledger: Ledger;
  readonly attachmentFolder: string;
  readonly author: Author;
}

const NO_FILE: Readonly<Partial<Record<TableName, string>>> = {
  publication: 'Фотография не найдена. Выберите файл ещё раз.',
  supportRequest: 'Приложенный файл не найден. Выберите его ещё раз.',
};

/** A letter hands its files on under the names of the record. */
const PROGRAM = 'Программы почта не пересылает. Уберите этот файл из обращения.';

/**
 * Takes what the main window asks for. A file that a record newly names must be on the disk and whole: a commit
 * never names what isn't there. A photo must also be one that the user picked in the system's dialog: a window
 * can't make one up. What belongs to a request may have been dropped or pasted.
 */
export async function commitFromWindow(
  { ledger, attachmentFolder, author }: WindowCommitTools,
  request: CommitRequest,
): Promise<CommitAnswer> {
  // On the ledger already: acknowledged, whatever has become of the file meanwhile.
  if (ledger.index.commitSeq(request.commit) === undefined) {
    for (const put of request.puts) {
      const message = await fileIssue(put, ledger, attachmentFolder);
      if (message !== null) return refused({ kind: 'not-allowed', message });
    }
  }
  return ledger.commit(request, author);
}

/** What is wrong with a file that a record newly names or calls; null also when the ledger will refuse the record. */
async function fileIssue(
  { table, id, value }: PutRequest,
  ledger: Ledger,
  folder: string,
): Promise<string | null> {
  const missing = NO_FILE[table];
  if (missing === undefined) return null;
  const checked = recordSchemas[table].safeParse(value);
  if (!checked.success) return null;
  const before = (await ledger.current(table, id))?.value;
  const known = before === undefined ? [] : filesOf(table, before);
  for (const file of filesOf(table, checked.data)) {
    const isCalledSo = known.some((each) => isSame(each, file) && each.name === file.name);
    if (table === 'supportRequest' && !isCalledSo && isProgramName(file.name)) return PROGRAM;
    if (known.some((each) => isSame(each, file))) continue;
    if (!(await (table === 'publication' ? isPickedScan : isKept)(folder, file))) return missing;
  }
  return null;
}

/** The files that a record of a table names. */
function filesOf(table: TableName, value: unknown): readonly Attachment[] {
  // The value has passed its table's schema, or comes from the ledger.
  if (table === 'supportRequest') return (value as SupportRequest).files;
  const { photo } = value as Publication;
  return photo === null ? [] : [photo];
}

function isSame(a: Attachment, b: Attachment): boolean {
  return a.sha256 === b.sha256 && a.bytes === b.bytes;
}

/** Any file, whole and as long as the record says. */
async function isKept(folder: string, { sha256, bytes }: Attachment): Promise<boolean> {
  const kept = await readAttachment(folder, sha256);
  return kept.ok && kept.value.length === bytes;
}
