export function TrainingSheetDialog(_props: { training: string; onClose: () => void }) {
  return null;
}
