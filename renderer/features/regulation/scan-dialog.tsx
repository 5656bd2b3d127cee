import type { Attachment } from '#shared/domain/schedule-approval';
import { useScan } from '../../data/scan';
import { ScanDialog } from '../../ui/scan-dialog';

type DialogProps = {
  scan: Attachment;
  onClose: () => void;
};

/** The signed original of an edition as it was scanned. */
export function AttachedScan({ scan, onClose }: DialogProps) {
  const answer = useScan(scan.sha256);
  return <ScanDialog name={scan.name} {...{ answer, onClose }} />;
}
