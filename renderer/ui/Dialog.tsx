import { Modal } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDialogOpen } from '../state/dialogs';
import { readSize } from '../theme/readSize';

/** Focus starts here, never on a button. */
const FIRST_FIELD = 'input:not(:disabled):not([type=radio]), input:checked:not(:disabled)';

/**
 * A plain dialog. Mounted while it is open, so that what was typed in it is gone when it closes.
 * @param sticky a press outside does not close it: something typed would be lost.
 */
export function Dialog({
  title,
  wide = false,
  sticky = false,
  onClose,
  footer,
  children,
}: {
  title: string;
  wide?: boolean;
  sticky?: boolean;
  onClose: () => void;
  footer: ReactNode;
  children: ReactNode;
}) {
  const [from] = useState(() => document.activeElement);
  const body = useRef<HTMLDivElement>(null);
  useDialogOpen(true);
  useEffect(
    () => () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    },
    [from],
  );
  return (
    <Modal
      open
      title={title}
      width={readSize(wide ? 'dialog-wide' : 'dialog-width')}
      className="dialog"
      mask={{ closable: !sticky }}
      closable={false}
      onCancel={onClose}
      afterOpenChange={(shown) => {
        if (shown) body.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
      }}
      footer={<div className="dialog-foot">{footer}</div>}
      // In a container of its own: on body it would lock scrolling with a style element the page's policy refuses.
      getContainer={() => document.getElementById('root') ?? document.body}
      transitionName=""
      maskTransitionName=""
    >
      <div ref={body}>{children}</div>
    </Modal>
  );
}
