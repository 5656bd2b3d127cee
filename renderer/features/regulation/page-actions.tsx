import { useState, type ReactNode } from 'react';
import { newRegulation, nextRegulation, type Regulation } from '#shared/domain/regulation';
import { useSchool } from '../../data/records';
import { newId } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { ActDialog } from './act-dialog';
import { NewEditionDialog } from './new-edition-dialog';
import { addRegulation } from './save-regulation';
import type { Editions } from './use-editions';
import { WordDialog } from './word-dialog';

/** The way to a new edition. */
export interface Composing {
  /** Begins one: the first at once from the source; for the next ones asks what to begin from. */
  readonly compose: () => void;
  readonly dialog: ReactNode;
}

/** Draws up an edition from an earlier one or from the source, with what the settings know of the school. */
export function useComposing(
  { rows = [], inForce, hasOpen, choose }: Editions,
  isLocked: boolean,
  onAdded: () => void,
): Composing {
  const [isAsked, setAsked] = useState(false);
  const school = useSchool()?.value;
  const toast = useToast();
  const once = useOneAtATime();
  const begin = (basis: Regulation | null): void => {
    const edition =
      basis === null
        ? newRegulation(newId(), { address: school?.address ?? '' }, newId)
        : nextRegulation(newId(), basis);
    void once(async () => {
      const problem = await addRegulation(edition, newId());
      setAsked(false);
      if (problem !== null) {
        toast.show({ tone: 'error', text: problem });
        return;
      }
      choose(edition.id);
      onAdded();
    });
  };
  const compose = (): void => {
    if (rows.length === 0) begin(null);
    else setAsked(true);
  };
  useShortcut('Ctrl+Shift+N', compose, { isEnabled: !isLocked && !hasOpen, isOfPage: true });
  return {
    compose,
    dialog: isAsked ? (
      <NewEditionDialog
        inForce={inForce}
        others={rows.map(({ value }) => value).filter(({ id }) => id !== inForce?.id)}
        onCompose={begin}
        onClose={() => {
          setAsked(false);
        }}
      />
    ) : null,
  };
}

type ActionsProps = { editions: Editions; isLocked: boolean; composing: Composing };

/** What can be done with the editions: documents of the shown one, a new one. */
export function PageActions({
  editions: { rows, shown, hasOpen },
  isLocked,
  composing,
}: ActionsProps) {
  const [opened, setOpened] = useState<'act' | 'word' | null>(null);
  const show = (what: 'act' | 'word') => (): void => {
    setOpened(what);
  };
  useShortcut('Ctrl+P', show('act'), { isEnabled: shown !== undefined, isOfPage: true });
  const onClose = (): void => {
    setOpened(null);
  };
  if (shown === undefined || rows === undefined) {
    return (
      <Button variant="primary" isDisabled={isLocked} onPress={composing.compose}>
        Составить регламент школы
      </Button>
    );
  }
  return (
    <>
      {hasOpen ? null : (
        <Button variant="quiet" isDisabled={isLocked} onPress={composing.compose}>
          Новая редакция
        </Button>
      )}
      <Button onPress={show('word')}>Документ Word</Button>
      <Button onPress={show('act')}>Документ PDF</Button>
      {opened === 'act' ? <ActDialog edition={shown.value} onClose={onClose} /> : null}
      {opened === 'word' ? <WordDialog edition={shown.value} onClose={onClose} /> : null}
    </>
  );
}
