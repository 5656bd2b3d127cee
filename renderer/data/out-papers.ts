import { useEffect, useMemo } from 'react';
import type { HandoverRequest } from '#shared/ipc/handover';
import type { ReportPaperRequest } from '#shared/ipc/report-paper';
import type { TrainingListRequest, TrainingSheetsRequest } from '#shared/ipc/training-papers';
import { newId } from '../platform/clock';
import { useMadeDocument, type DocumentName, type FileWords, type MadeDocument } from './documents';
import { cancelOut, useOutShare } from './journal-out';

type PaperRequest =
  TrainingSheetsRequest | TrainingListRequest | HandoverRequest | ReportPaperRequest;
/** A document of many records that is wanted; its work gets a name when it begins. */
export type OutPaper =
  | Omit<TrainingSheetsRequest, 'job'>
  | Omit<TrainingListRequest, 'job'>
  | Omit<HandoverRequest, 'job'>
  | Omit<ReportPaperRequest, 'job'>;

/** A document of many records with how far it is, from 0 to 1; null until that is known. */
export interface MadePaper extends MadeDocument {
  readonly share: number | null;
}

/**
 * Has a document of many records made; what isn't wanted any more is stopped.
 * @param paper the same object as long as it is the same document; null while it isn't known yet
 */
export function useOutPaper(
  paper: OutPaper | null,
  name: DocumentName,
  tell: (words: FileWords) => void,
): MadePaper {
  const request = useMemo<PaperRequest | null>(
    () => (paper === null ? null : { ...paper, job: newId() }),
    [paper],
  );
  const job = request?.job ?? null;
  useEffect(() => {
    if (job === null) return undefined;
    return () => {
      cancelOut(job);
    };
  }, [job]);
  const made = useMadeDocument(request, name, tell);
  return { ...made, share: useOutShare(job) };
}
