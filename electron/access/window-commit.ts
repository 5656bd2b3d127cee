import type { Publication } from '#shared/domain/publication';
import type { Attachment } from '#shared/domain/schedule-approval';
import {
  refused,
  type Author,
  type CommitAnswer,
  type CommitRequest,
  type PutRequest,
} from '#shared/ledger/commit';
import { recordSchemas } from '#shared/ledger/records';
import { readScan } from '../attachments/pick';
import type { Ledger } from '../ledger/ledger';

/** What taking a window's commit works with. */
export interface WindowCommitTools {
  readonly ledger: Ledger;
  readonly attachmentFolder: string;
  readonly author: Author;
}

const NO_PHOTO = 'Фотография не найдена. Выберите файл ещё раз.';

/**
 * Takes what the main window asks for. A file that a record newly names must be one that the user picked in the
 * system's dialog, on the disk and whole: a window can't make one up, and a commit never names what isn't there.
 */
export async function commitFromWindow(
  { ledger, attachmentFolder, author }: WindowCommitTools,
  request: CommitRequest,
): Promise<CommitAnswer> {
  // On the ledger already: acknowledged, whatever has become of the file meanwhile.
  if (ledger.index.commitSeq(request.commit) === undefined) {
    for (const put of request.puts.filter(({ table }) => table === 'publication')) {
      const photo = await newPhoto(put, ledger);
      if (photo !== null && !(await isPicture(attachmentFolder, photo)))
        return refused({ kind: 'not-allowed', message: NO_PHOTO });
    }
  }
  return ledger.commit(request, author);
}

/** The photo that a publication names for the first time; null when there is none, or the ledger will refuse it. */
async function newPhoto(
  { table, id, value }: PutRequest,
  ledger: Ledger,
): Promise<Attachment | null> {
  const checked = recordSchemas.publication.safeParse(value);
  const photo = checked.success ? checked.data.photo : null;
  const before = (await ledger.current(table, id))?.value as Publication | undefined; // its table
  return photo === null || isSame(photo, before?.photo ?? null) ? null : photo;
}

function isSame(a: Attachment, b: Attachment | null): boolean {
  return a.sha256 === b?.sha256 && a.bytes === b.bytes;
}

/** A picture or a PDF, as long as the record says: what the system's dialog would have taken. */
async function isPicture(folder: string, { sha256, bytes }: Attachment): Promise<boolean> {
  const kept = await readScan(folder, sha256);
  return kept.ok && kept.bytes.length === bytes;
}
