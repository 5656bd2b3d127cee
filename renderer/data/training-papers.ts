import { useEffect, useMemo } from 'react';
import type {
  TrainingListRequest,
  TrainingPaperRequest,
  TrainingSheetsRequest,
} from '#shared/ipc/training-papers';
import { newId } from '../platform/clock';
import { useMadeDocument, type DocumentName, type FileWords, type MadeDocument } from './documents';
import { cancelOut, useOutShare } from './journal-out';

/** A document on training that is wanted; its work gets a name when it begins. */
export type TrainingPaper = Omit<TrainingSheetsRequest, 'job'> | Omit<TrainingListRequest, 'job'>;

/** A document on training with how far it is, from 0 to 1; null until that is known. */
export interface MadePaper extends MadeDocument {
  readonly share: number | null;
}

/**
 * Has a document on training made; what isn't wanted any more is stopped.
 * @param paper the same object as long as it is the same document; null while it isn't known yet
 */
export function useTrainingPaper(
  paper: TrainingPaper | null,
  name: DocumentName,
  tell: (words: FileWords) => void,
): MadePaper {
  const request = useMemo<TrainingPaperRequest | null>(
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
