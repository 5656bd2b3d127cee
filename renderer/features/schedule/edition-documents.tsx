import type { Schedule } from '#shared/domain/schedule';
import type { Standing } from '#shared/domain/schedule-standing';
import type { IsoDate } from '#shared/lib/iso-date';
import { Button } from '../../ui/button';
import { IcsDialog } from './ics-dialog';
import { OriginalDialog } from './original-dialog';
import { PageDialog } from './page-dialog';
import { PosterDialog } from './poster-dialog';
import { WordDialog } from './word-dialog';

/** What goes out of an edition, in the order of the row: to be signed, to be put up, to be taken along. */
export const EDITION_DOCUMENTS = ['original', 'poster', 'page', 'calendar', 'word'] as const;
export type EditionDocument = (typeof EDITION_DOCUMENTS)[number];

const WORDS: Readonly<Record<EditionDocument, string>> = {
  original: 'Оригинал для подписи',
  poster: 'Плакат',
  page: 'Страница для сайта',
  calendar: 'Календарь .ics',
  word: 'Документ Word',
};

/** The row of an edition's documents; each opens a preview. */
export function EditionDocuments({ onOpen }: { onOpen: (what: EditionDocument) => void }) {
  return (
    <div role="group" aria-label="Документы редакции" className="schedule-documents">
      {EDITION_DOCUMENTS.map((what) => (
        <Button
          key={what}
          size="small"
          onPress={() => {
            onOpen(what);
          }}
        >
          {WORDS[what]}
        </Button>
      ))}
    </div>
  );
}

type DialogProps = {
  what: EditionDocument;
  schedule: Schedule;
  standing: Standing;
  today: IsoDate;
  onClose: () => void;
};

/** The preview of one of an edition's documents. */
export function EditionDocumentDialog({ what, ...props }: DialogProps) {
  switch (what) {
    case 'original':
      return <OriginalDialog {...props} />;
    case 'poster':
      return <PosterDialog {...props} />;
    case 'page':
      return <PageDialog {...props} />;
    case 'calendar':
      return <IcsDialog {...props} />;
    case 'word':
      return <WordDialog {...props} />;
  }
}
