import { Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useDialogOpen } from '../state/dialogs';
import { readSize } from '../theme/readSize';

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
      footer={<div className="dialog-foot">{footer}</div>}
      transitionName=""
      maskTransitionName=""
    >
      {children}
    </Modal>
  );
}
