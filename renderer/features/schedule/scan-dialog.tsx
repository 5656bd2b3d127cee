import type { Attachment } from '#shared/domain/schedule-approval';
import { useScan } from '../../data/scan';
import { ScanDialog } from '../../ui/scan-dialog';

type DialogProps = {
  scan: Attachment;
  /** What is seen on it. */
  what?: string;
  onClose: () => void;
};

/** The signed original as it was scanned, or a photo of a publication. */
export function AttachedScan({ scan, what, onClose }: DialogProps) {
  const answer = useScan(scan.sha256);
  return (
    <ScanDialog
      name={scan.name}
      {...{ answer, onClose }}
      {...(what === undefined ? {} : { what })}
    />
  );
}
