import type { ReactNode, Ref } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useInformationGivesWay } from './toast';
import './full-screen.css';

export type FullScreenProps = {
  /** The accessible name. */
  label: string;
  /** The frame itself has the focus while nothing in it has. */
  frameRef?: Ref<HTMLElement> | undefined;
  children: ReactNode;
};

/** Work that fills the window: nothing of the program stands beside it. Which key leaves it is the caller's. */
export function FullScreen({ label, frameRef, children }: FullScreenProps) {
  useInformationGivesWay();
  return (
    <ModalOverlay className="ui-full-screen" isOpen isKeyboardDismissDisabled>
      <Modal className="ui-full-screen-modal">
        <Dialog
          className="ui-full-screen-frame"
          aria-label={label}
          {...(frameRef ? { ref: frameRef } : {})}
        >
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
