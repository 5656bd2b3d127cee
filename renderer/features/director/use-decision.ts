import { useState } from 'react';
import type { Remark } from '#shared/domain/schedule-approval';
import type { DeskAnswer, DeskEdition, DirectorDesk } from '#shared/ipc/access';
import { useDraftedForm } from '../../data/drafts';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { useFocusOnFailure } from '../../ui/use-autofocus';
import { closeDesk } from './close-desk';
import type { PartRemarks } from './remark';
import { useWait } from './wait';

export type Edition = DeskEdition;

const FAILED =
  'Не получилось из-за ошибки программы. Ничего не изменено, журнал цел. Закройте окно и повторите.';

/** What the director is to do with an edition. */
export type Deed = 'approve' | 'return' | 'cancel';

/** What is written with a deed: remarks, or the reason of a cancelling. */
interface Written {
  /** On the whole edition. */
  readonly text: string;
  /** On its parts (receptions, exceptions, paragraphs), by their ids. */
  readonly parts: Readonly<Record<string, string>>;
}
const NOTHING: Written = { text: '', parts: {} };

/** The director's decision while it is being made. */
export interface DecisionForm {
  readonly passphrase: string;
  readonly setPassphrase: (text: string) => void;
  readonly passphraseError: string | null;
  /** «Замечания», «Причина». */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly textError: string | null;
  readonly parts: PartRemarks;
  readonly problem: string | null;
  readonly wait: number;
  readonly isBusy: boolean;
  readonly isRoleOver: boolean;
  readonly decide: () => void;
}

/** Leads back to the field that is wrong: the button may have gone grey under the focus. */
function useFailures(): () => void {
  const [failures, setFailures] = useState(0);
  useFocusOnFailure(failures);
  return () => {
    setFailures((count) => count + 1);
  };
}

interface Typed extends Written {
  /** Null while the role lasts. */
  readonly passphrase: string | null;
}
interface Gaps {
  readonly passphrase?: string;
  readonly text?: string;
}

const WHAT_TO_MEND = {
  schedule: 'Напишите, что нужно исправить, здесь или рядом с приёмом',
  regulation: 'Напишите, что нужно исправить, здесь или рядом с абзацем',
} as const;
const NO_REASON = 'Укажите причину: она останется в истории редакции';

function gapsOf(what: Edition['what'], deed: Deed, { passphrase, text, parts }: Typed): Gaps {
  const isSilent = text.trim() === '' && (deed !== 'return' || remarksOf(parts).length === 0);
  return {
    ...(passphrase === '' ? { passphrase: 'Введите пароль' } : {}),
    ...(deed === 'return' && isSilent ? { text: WHAT_TO_MEND[what] } : {}),
    ...(deed === 'cancel' && isSilent ? { text: NO_REASON } : {}),
  };
}

function remarksOf(parts: Written['parts']): readonly Remark[] {
  return Object.entries(parts)
    .map(([of, text]) => ({ of, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function send(
  deed: Deed,
  commit: string,
  { base, seen }: Edition,
  { passphrase, text, parts }: Typed,
): Promise<DeskAnswer> {
  const decision = { commit, base, seen, passphrase };
  switch (deed) {
    case 'approve':
      return call('desk:approve', decision);
    case 'return':
      return call('desk:return', { ...decision, remarks: text.trim(), parts: remarksOf(parts) });
    case 'cancel':
      return call('desk:cancel', { ...decision, reason: text.trim() });
  }
}

/** Names of the drafts; the id of the edition follows. */
const DRAFTS = { approve: 'approve', return: 'remarks', cancel: 'cancel-approved' } as const;

/** What is typed in the window, and what is wrong with it. */
function useTyped(desk: DirectorDesk, edition: Edition, deed: Deed) {
  const id = editionIdOf(desk.errand);
  const draft = useDraftedForm<Written>(`${DRAFTS[deed]}-${id}`, asWritten, NOTHING);
  const [passphrase, setPassphrase] = useState('');
  const [errors, setErrors] = useState<Gaps>({});
  const [isRoleOver, setRoleOver] = useState(false);
  const [wait, setWait] = useWait(desk.waitSeconds);
  const needsPassphrase = desk.role.kind === 'consultant' || isRoleOver;
  const { text } = draft.values;
  const parts = ofParts(draft.values.parts, edition);
  const typed: Typed = { passphrase: needsPassphrase ? passphrase : null, text, parts };
  const set = { setPassphrase, setErrors, setRoleOver, setWait };
  return { draft, passphrase, errors, isRoleOver, wait, typed, fail: useFailures(), ...set };
}

/** A draft may be older than the edition: remarks on parts that it no longer has are left out. */
function ofParts(parts: Written['parts'], edition: Edition): Written['parts'] {
  const ids = new Set<string>(partIds(edition));
  return Object.fromEntries(Object.entries(parts).filter(([id]) => ids.has(id)));
}

function partIds(edition: Edition): readonly string[] {
  if (edition.what === 'regulation')
    return edition.content.sections.flatMap((each) => each.paragraphs.map(({ key }) => key));
  return [...edition.content.slots, ...edition.content.exceptions].map(({ id }) => id);
}

function editionIdOf(errand: DirectorDesk['errand']): string {
  if ('schedule' in errand) return errand.schedule;
  return 'regulation' in errand ? errand.regulation : '';
}

type TypedForm = ReturnType<typeof useTyped>;

/** Does what the answer asks for. @returns why the deed was refused, or null */
async function take(answer: DeskAnswer, form: TypedForm): Promise<string | null> {
  switch (answer.kind) {
    case 'done':
      await form.draft.drop();
      closeDesk();
      return null;
    case 'passphrase-needed':
      form.setRoleOver(true);
      form.setErrors({ passphrase: 'Пять минут прошли: введите пароль ещё раз' });
      form.fail();
      return null;
    case 'wrong-passphrase':
      form.setPassphrase('');
      form.setErrors({ passphrase: 'Пароль не подошёл' });
      form.setWait(answer.waitSeconds);
      form.fail();
      return null;
    case 'wait':
      form.setWait(answer.waitSeconds);
      form.fail();
      return null;
    case 'unfinished':
    case 'refused':
      return answer.message;
  }
}

/** The director's decision: what is typed in the window, and the deed. */
export function useDecision(desk: DirectorDesk, edition: Edition, deed: Deed): DecisionForm {
  const form = useTyped(desk, edition, deed);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { draft, typed, passphrase, setPassphrase, errors, wait, isRoleOver } = form;
  const decide = (): void => {
    if (isBusy || wait > 0) return;
    const found = gapsOf(edition.what, deed, typed);
    form.setErrors(found);
    setProblem(null);
    if (Object.keys(found).length > 0) {
      form.fail();
      return;
    }
    setBusy(true);
    send(deed, draft.commit, edition, typed)
      .then(async (answer) => {
        setProblem(await take(answer, form));
      })
      .catch((error: unknown) => {
        reportError("the director's decision was lost", error);
        setProblem(FAILED);
      })
      .finally(() => {
        setBusy(false);
      });
  };
  const { text, parts: texts } = typed;
  const setText = (next: string): void => {
    draft.write({ text: next, parts: texts });
  };
  const set: PartRemarks['set'] = (id, next) => {
    draft.write({ text, parts: { ...texts, [id]: next } });
  };
  const said = { passphraseError: errors.passphrase ?? null, textError: errors.text ?? null };
  const written = { passphrase, setPassphrase, text, setText, parts: { texts, set } };
  return { ...written, ...said, problem, wait, isBusy, isRoleOver, decide };
}

function asWritten(content: unknown): Written | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  if (!('text' in content && typeof content.text === 'string')) return undefined;
  if (!('parts' in content && isTexts(content.parts))) return undefined;
  return { text: content.text, parts: content.parts };
}

function isTexts(parts: unknown): parts is Written['parts'] {
  if (typeof parts !== 'object' || parts === null) return false;
  return Object.values(parts).every((text) => typeof text === 'string');
}
