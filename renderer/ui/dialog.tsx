import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import X from 'lucide-react/icons/x';
import { IconButton } from './button';
import { classNames } from './class-names';
import { useCoversPage } from './shortcut';
import { useInformationGivesWay } from './toast';
import { focusWithin } from './use-autofocus';
import './dialog.css';

export type DialogProps = {
  /** The accessible name. */
  title: string;
  isOpen: boolean;
  /** Esc, the cross: the caller decides what becomes of what was typed. */
  onClose: () => void;
  /** 560 px; 800 px for a long form; or nearly the window, for looking at a document. */
  width?: 'normal' | 'wide' | 'page' | undefined;
  /** Fields of a form; they scroll while the title and the footer stay. */
  children: ReactNode;
  /** What helps while the form is being written; stands at the right of the fields and widens the dialog. */
  aside?: ReactNode;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  /** A word about the form as a whole, at the left of the buttons («Черновик сохранён»). */
  footerNote?: ReactNode;
  role?: 'dialog' | 'alertdialog' | undefined;
};

/** Where the user starts: what asks for it, else the first field, else the first button of the footer. */
function focusFirst(body: HTMLElement | null, footer: HTMLElement | null): void {
  const wish = body?.querySelector('[data-autofocus]') ?? footer?.querySelector('[data-autofocus]');
  if (wish && focusWithin(wish)) return;
  if (focusWithin(body)) return;
  focusWithin(footer);
}

type ContentProps = DialogProps & {
  body: RefObject<HTMLDivElement | null>;
  foot: RefObject<HTMLElement | null>;
};

function DialogContent(props: ContentProps) {
  const { title, onClose, children, aside, footer, footerNote, body, foot } = props;
  useEffect(() => {
    // Runs before react-aria would focus the dialog itself, which would make the first Tab a lost key.
    focusFirst(body.current, foot.current);
  }, [body, foot]);
  return (
    <>
      <header className="ui-dialog-head">
        <Heading slot="title" className="ui-dialog-title">
          {title}
        </Heading>
        <IconButton tooltip="plain" label="Закрыть" icon={<X />} onPress={onClose} />
      </header>
      <div className="ui-dialog-main">
        <div ref={body} className="ui-dialog-body">
          {children}
        </div>
        {aside === undefined ? null : (
          <div className="ui-dialog-aside">
            <div className="ui-dialog-aside-body">{aside}</div>
          </div>
        )}
      </div>
      {footer ? (
        <footer ref={foot} className="ui-dialog-foot">
          <div className="ui-dialog-note">{footerNote}</div>
          {footer}
        </footer>
      ) : null}
    </>
  );
}

function DialogFrame(props: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  useInformationGivesWay();
  useCoversPage();
  useEffect(() => {
    // Should the dialog itself have got the focus after all, it passes it on.
    if (document.activeElement?.contains(body.current)) focusFirst(body.current, foot.current);
  }, []);
  return (
    <AriaDialog className="ui-dialog" role={props.role ?? 'dialog'}>
      <DialogContent {...props} body={body} foot={foot} />
    </AriaDialog>
  );
}

/**
 * Writing and deciding: one column of fields, the next action always in sight. A click outside does nothing,
 * because a slip of the hand must not take a half-written form away. The focus goes back to the opener.
 */
export function Dialog(props: DialogProps) {
  return (
    <ModalOverlay
      className="ui-scrim"
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
    >
      <Modal
        className={classNames(
          'ui-modal',
          props.width && `ui-modal-${props.width}`,
          props.aside !== undefined && 'ui-modal-with-aside',
        )}
      >
        <DialogFrame {...props} />
      </Modal>
    </ModalOverlay>
  );
}
