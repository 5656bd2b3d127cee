import { useEffect, useRef } from 'react';
import {
  regulationText,
  type OwnParagraph,
  type OwnSectionNumber,
} from '#shared/domain/regulation';
import type { Row } from '../../data/database';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { newId } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { useToast } from '../../ui/toast';
import { movedParagraph, putBack, withParagraphs } from './own-paragraphs';
import { moveRegulation, saveRegulation } from './save-regulation';

/** What is done with an edition without a form. */
export interface EditionDeeds {
  readonly move: (section: OwnSectionNumber, key: string, step: -1 | 1) => void;
  readonly remove: (section: OwnSectionNumber, paragraph: OwnParagraph) => void;
  readonly submit: () => void;
  readonly withdraw: () => void;
  /** In the director's own window. */
  readonly approve: () => void;
  readonly sendBack: () => void;
  /** Of an approved edition. */
  readonly cancelApproved: () => void;
}

/** Deeds on the edition as it is when they are done, one at a time. */
export function useEditionDeeds(row: Row<'regulation'>): EditionDeeds {
  const toast = useToast();
  const once = useOneAtATime();
  const { latest, tell, write } = useWriting(row);
  const remove = async (section: OwnSectionNumber, paragraph: OwnParagraph): Promise<void> => {
    const { paragraphs } = latest.current.value.sections[section - 1] ?? { paragraphs: [] };
    const at = paragraphs.findIndex(({ key }) => key === paragraph.key);
    if (!(await write(section, (all) => all.filter(({ key }) => key !== paragraph.key)))) return;
    const onPress = (): void => {
      void write(section, (all) => putBack(all, paragraph, at));
    };
    toast.show({ text: 'Абзац убран из регламента', action: { label: 'Вернуть', onPress } });
  };
  const step = async (kind: 'submitted' | 'withdrawn', words: string): Promise<void> => {
    const { current } = latest;
    const isTaken = tell(await moveRegulation(current, { kind, at: null }, newId()));
    if (isTaken) toast.show({ text: `${regulationText(current.value)} ${words}` });
  };
  const openDirector = (kind: 'approve' | 'return' | 'cancel') => (): void => {
    call('director:open', { kind, regulation: row.id }).catch((error: unknown) => {
      reportError("the director's window did not open", error);
      toast.show({ tone: 'error', text: 'Окно руководителя не открылось. Повторите.' });
    });
  };
  return {
    move: (section, key, by) =>
      void once(() => write(section, (all) => movedParagraph(all, key, by))),
    remove: (section, paragraph) => void once(() => remove(section, paragraph)),
    submit: () => void once(() => step('submitted', 'отправлена на утверждение')),
    withdraw: () => void once(() => step('withdrawn', 'отозвана, её снова можно менять')),
    approve: openDirector('approve'),
    sendBack: openDirector('return'),
    cancelApproved: openDirector('cancel'),
  };
}

/** Changes paragraphs of the edition as it is by then, and says why it couldn't. */
function useWriting(row: Row<'regulation'>) {
  const toast = useToast();
  const latest = useRef(row);
  useEffect(() => {
    latest.current = row;
  });
  const tell = (problem: string | null): boolean => {
    if (problem !== null) toast.show({ tone: 'error', text: problem });
    return problem === null;
  };
  const write = async (
    section: OwnSectionNumber,
    change: (paragraphs: readonly OwnParagraph[]) => readonly OwnParagraph[],
  ): Promise<boolean> => {
    const { current } = latest;
    const next = withParagraphs(current.value, section, change);
    return tell(await saveRegulation(current, next, newId()));
  };
  return { latest, tell, write };
}
