import { useState } from 'react';
import { Button } from '../button';
import { Dialog } from '../dialog';
import { Page } from '../page';
import { PdfPreview } from '../pdf-preview';

/** A PDF of `pages` sheets written by hand, so that the gallery needs no other program. */
function samplePdf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (let page = 0; page < pages; page += 1) {
    const stream = `BT /F1 28 Tf 72 740 Td (Schedule, page ${page + 1}) Tj ET 72 720 m 523 720 l S`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

const GOOD = samplePdf(3);
const BROKEN = new Uint8Array([1, 2, 3]);

/** A document on a page and in a dialog, and bytes that are none. */
export function PdfPage() {
  const [isOpen, setOpen] = useState(false);
  const isBroken = window.location.hash.endsWith('broken');
  return (
    <Page
      title="Документ"
      summary="Плакат, черновик"
      actions={<Button onPress={() => setOpen(true)}>В диалоге</Button>}
    >
      <PdfPreview bytes={isBroken ? BROKEN : GOOD} label="Плакат" />
      <Dialog
        title="Плакат"
        width="wide"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={<Button variant="primary">Печать</Button>}
      >
        <PdfPreview bytes={GOOD} label="Предпросмотр плаката" />
      </Dialog>
    </Page>
  );
}
