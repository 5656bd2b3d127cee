import { describe, expect, it } from 'vitest';
import {
  MANY_SHEETS,
  printOrView,
  type PrintOutlets,
} from '../../../../electron/documents/print-or-view';

/** A computer with one printer that prints and a viewer that opens. */
function computer(change: Partial<PrintOutlets> = {}) {
  const deeds: string[] = [];
  const outlets: PrintOutlets = {
    countPrinters: () => Promise.resolve(1),
    print: () => Promise.resolve(undefined),
    view: () => {
      deeds.push('viewed');
      return Promise.resolve(undefined);
    },
    log: () => undefined,
    ...change,
  };
  return { deeds, answer: printOrView(outlets) };
}

const breaks = () => Promise.reject(new Error('the disk is full'));

describe('printing', () => {
  it('is done when the system has taken the document', async () => {
    const { answer, deeds } = computer();
    expect(await answer).toEqual({ kind: 'done', path: null });
    expect(deeds).toEqual([]);
  });

  it('does nothing more when the user has changed their mind', async () => {
    const print = () => Promise.resolve('Print job canceled');
    const { answer, deeds } = computer({ print });
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect(deeds).toEqual([]);
  });

  it('goes to a viewer without a printer, and never opens a dialog with nothing in it', async () => {
    const { answer, deeds } = computer({ countPrinters: () => Promise.resolve(0), print: breaks });
    expect(await answer).toEqual({ kind: 'shown', why: 'no-printer' });
    expect(deeds).toEqual(['viewed']);
  });

  it.each([() => Promise.resolve('Print job failed'), breaks])(
    'goes to a viewer when it fails, and says so instead of missing a printer',
    async (print) => {
      const { answer, deeds } = computer({ print });
      expect(await answer).toEqual({ kind: 'shown', why: 'not-printed' });
      expect(deeds).toEqual(['viewed']);
    },
  );

  it('leaves a book of many sheets to the viewer', async () => {
    const { answer, deeds } = computer({ print: () => Promise.resolve(MANY_SHEETS) });
    expect(await answer).toEqual({ kind: 'shown', why: 'many-sheets' });
    expect(deeds).toEqual(['viewed']);
  });

  it.each([() => Promise.resolve('no application'), breaks])(
    'says what happened, what is safe and what to do when nothing opens',
    async (view) => {
      const words = async (change: Partial<PrintOutlets>) => {
        const answer = await computer({ ...change, view }).answer;
        return answer.kind === 'failed' ? answer.message : answer.kind;
      };
      expect(await words({ countPrinters: () => Promise.resolve(0) })).toMatch(
        /^Принтер не найден.*в сохранности.*Сохраните файл/u,
      );
      expect(await words({ print: breaks })).toMatch(/^Напечатать не получилось/u);
    },
  );
});
