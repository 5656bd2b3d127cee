import { useEffect, useRef, useState } from 'react';
import type { OwnParagraph, OwnSectionNumber } from '#shared/domain/regulation';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import type { RegulationStanding } from '#shared/domain/regulation-standing';
import type { RegulationStatement } from '#shared/domain/regulation-statement';
import { approvedSince, isEditable } from '#shared/domain/schedule-approval';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { CancelDialog } from './cancel-dialog';
import { EditionStrip } from './edition-strip';
import { HeadingDialog } from './heading-dialog';
import { ownItems } from './own-items';
import { ParagraphDialog } from './paragraph-dialog';
import { Reader, type Destination } from './reader';
import { RegulationPaperDialog } from './paper-dialog';
import { RequisitesDialog } from './requisites-dialog';
import { AttachedScan } from './scan-dialog';
import { ApprovedStrip } from './state-strip';
import { useEditionDeeds } from './use-edition-deeds';

type Opened =
  | { readonly kind: 'paragraph'; section: OwnSectionNumber; paragraph: OwnParagraph | null }
  | { readonly kind: 'heading'; section: OwnSectionNumber }
  | { readonly kind: 'requisites' | 'cancel' | 'paper' | 'scan' }
  | null;

type OwnEditionProps = {
  row: Row<'regulation'>;
  standing: RegulationStanding;
  verdict: ApprovalVerdict<RegulationStatement> | undefined;
  zone: string;
  /** The school's date. */
  today: IsoDate;
  isLocked: boolean;
  sought: readonly string[];
  destination: Destination | null;
  onGo: (address: string) => void;
};

/** «Регламент школы»: sections 1–4 to be written, 5, 6 and the notes as they are. */
export function OwnEdition(props: OwnEditionProps) {
  const { row, standing, verdict, zone, today, isLocked, sought, destination, onGo } = props;
  const [opened, setOpened] = useState<Opened>(null);
  const deeds = useEditionDeeds(row);
  const edition = useFocusKept(row.seq);
  const mayWrite = !isLocked && isEditable(row.value.state);
  const wishes = {
    edit: (section: OwnSectionNumber, paragraph: OwnParagraph | null): void => {
      setOpened({ kind: 'paragraph', section, paragraph });
    },
    editHeading: (section: OwnSectionNumber): void => {
      setOpened({ kind: 'heading', section });
    },
  };
  const onOpen = (kind: 'requisites' | 'cancel' | 'paper' | 'scan'): void => {
    setOpened({ kind });
  };
  const shared = { edition: row.value, zone, isLocked };
  return (
    <div ref={edition} className="regulation-own" tabIndex={-1}>
      {approvedSince(row.value.state) === null ? (
        <EditionStrip {...shared} {...{ deeds, onOpen }} />
      ) : (
        <ApprovedStrip
          {...shared}
          {...{ standing, verdict }}
          onCancel={deeds.cancelApproved}
          onScan={() => {
            onOpen('scan');
          }}
        />
      )}
      <Reader
        label="Регламент школы"
        title={row.value.title}
        items={ownItems(row.value, deeds, mayWrite ? wishes : null)}
        {...{ sought, destination, onGo }}
      />
      <Dialogs
        {...{ row, today, opened }}
        onClose={() => {
          setOpened(null);
        }}
      />
    </div>
  );
}

type DialogsProps = {
  row: Row<'regulation'>;
  today: IsoDate;
  opened: Opened;
  onClose: () => void;
};

function Dialogs({ row, today, opened, onClose }: DialogsProps) {
  const approval = approvedSince(row.value.state)?.approval;
  switch (opened?.kind) {
    case 'paragraph':
      return (
        <ParagraphDialog
          {...{ row, onClose }}
          section={opened.section}
          paragraph={opened.paragraph}
        />
      );
    case 'heading':
      return <HeadingDialog {...{ row, onClose }} section={opened.section} />;
    case 'requisites':
      return <RequisitesDialog {...{ row, onClose }} />;
    case 'cancel':
      return <CancelDialog {...{ row, onClose }} />;
    case 'paper':
      return <RegulationPaperDialog {...{ row, today, onClose }} />;
    case 'scan':
      return approval?.by === 'paper' ? (
        <AttachedScan scan={approval.scan} onClose={onClose} />
      ) : null;
    case undefined:
      return null;
  }
}

/** What is moved in the page, or goes, loses the focus: it stays with the button, or with the edition. */
function useFocusKept(seq: number) {
  const edition = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = (): void => {
      if (edition.current?.contains(document.activeElement) === true)
        last.current = document.activeElement;
    };
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
    };
  }, []);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const { current } = last;
      const isUsable = current instanceof HTMLElement && current.isConnected;
      if (isUsable && !current.matches(':disabled')) current.focus();
      else if (current !== null) edition.current?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [seq]);
  return edition;
}
