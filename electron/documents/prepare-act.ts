import { actTitle, actWarnings, destructionAct } from '#shared/documents/destruction-act';
import type { KeyFacts } from '#shared/documents/key-sheet';
import type { PdfDocument } from '#shared/documents/pdf-document';
import { readRedaction, type ErasedStates, type Redaction } from '#shared/domain/redaction';
import type { Id } from '#shared/lib/ids';
import type { Moment } from '#shared/lib/iso-date';
import { isSignedBy } from '../access/sealed-key';
import { sha256 } from '../ledger/sha256';

/** What an act is made of; the ledger gives it. */
export interface ActSources {
  readRecord(
    table: 'redaction',
    id: Id,
  ): Promise<{ readonly value: Redaction; readonly seq: number; readonly at: Moment } | undefined>;
  keyOf(key: Id): Promise<KeyFacts | undefined>;
  areErased(states: readonly ErasedStates[]): Promise<boolean>;
}

/** An act that is ready to be rendered. */
export interface PreparedAct {
  readonly title: string;
  readonly document: PdfDocument;
  readonly warnings: readonly string[];
}

const NOT_FOUND =
  'Запись об этом уничтожении не найдена в журнале. Закройте просмотр и откройте акт ещё раз.';
const NOT_SIGNED =
  'Отметка руководителя не подходит к записи об уничтожении: одно из них изменили в обход программы. Акт не печатается. Остальные записи журнала целы.';

const NOT_YET =
  'Данные ещё не уничтожены: имя из записей убрано, но прежние их состояния лежат в файле журнала. Акт можно будет напечатать, когда программа закончит: она делает это при запуске. Если на диске мало места, освободите его и перезапустите программу.';

/** The act of a redaction that was carried out, from the bytes that the director signed. */
export async function prepareAct(id: Id, sources: ActSources): Promise<PreparedAct | string> {
  const record = await sources.readRecord('redaction', id);
  if (record === undefined) return NOT_FOUND;
  const { statement: text, key, signature } = record.value;
  const statement = readRedaction(text);
  const facts = await sources.keyOf(key);
  if (statement?.redaction !== id || facts === undefined) return NOT_SIGNED;
  if (!isSignedBy(facts.key.publicKey, text, signature)) return NOT_SIGNED;
  if (!(await sources.areErased(statement.erased))) return NOT_YET;
  const { seq, at } = record;
  const { fingerprint } = facts;
  const input = { statement, seq, at, checksum: sha256(text), fingerprint };
  return {
    title: actTitle(input),
    document: destructionAct(input),
    warnings: actWarnings(statement),
  };
}
