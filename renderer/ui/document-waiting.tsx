import { Delayed, ProgressBar } from './progress';

export type DocumentWaitingProps = {
  /** How far it is, from 0 to 1; null until that is known. */
  share: number | null;
  onCancel: () => void;
};

/** «Документ готовится», when that takes longer than a moment. */
export function DocumentWaiting({ share, onCancel }: DocumentWaitingProps) {
  return (
    <Delayed ms={400}>
      <ProgressBar label="Документ готовится" value={share ?? 0} max={1} onCancel={onCancel} />
    </Delayed>
  );
}
