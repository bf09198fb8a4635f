import { Button, ConfigProvider, Modal } from 'antd';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Confirmation } from '@shared/model/action';
import { isProven } from '@shared/model/proof';
import { useT } from '../../i18n';
import { useActions } from '../../state/actions';
import { useDialogOpen } from '../../state/dialogs';
import { useNetwork } from '../../state/network';
import { dangerTheme } from '../../theme/antdTheme';
import { readSize } from '../../theme/readSize';
import { ErrorNote } from '../ErrorNote';
import { type ActionRun, createActionRun, type Stage } from './actionRun';
import './actions.css';
import { Band } from './Band';
import { Body } from './Body';
import { HoldButton } from './HoldButton';
import type { ActionOutcome, ActionRequest } from './openAction';
import { Outcome } from './Outcome';
import { ProofField } from './ProofField';
import { useSay } from './say';
import { verbOf } from './verb';

/** Focus starts at what has to be typed, else in the first field, else on the way out: never on the button that spends. */
const FIRST_FIELDS = [
  '.action-proof input',
  '.ant-modal-body input:not(:disabled)',
  '.dialog-foot .dialog-cancel',
];

export function ActionDialog({
  request,
  onClose,
}: {
  request: ActionRequest;
  onClose: (outcome: ActionOutcome) => void;
}) {
  const { t } = useT();
  const [run] = useState(() => createActionRun(request));
  const stage = useSyncExternalStore(run.subscribe, run.stage);
  const version = useActions((s) => s.version);
  const [from] = useState(() => document.activeElement);
  const inside = useRef<HTMLDivElement>(null);
  useDialogOpen(true);
  useEffect(() => {
    run.start();
    return run.end;
  }, [run]);
  useEffect(() => void run.reload(), [run, version]);
  useEffect(
    () => () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    },
    [from],
  );
  const { kind } = stage;
  useEffect(() => {
    if (kind === 'ready') focusFirst(inside.current);
  }, [kind]);

  const confirmation = confirmationOf(stage);
  const grave = confirmation?.risk === 'money' || confirmation?.risk === 'irreversible';
  // What it is, is known only when the cloud has been asked: the dialog stands open by then.
  useEffect(() => nameRole(inside.current, grave), [grave]);
  const close = () => {
    if (stage.kind === 'sending') return;
    onClose(stage.kind === 'over' ? { outcome: 'sent', entries: stage.entries } : { outcome: 'cancelled' });
  };
  return (
    <Modal
      open
      title={
        confirmation ? (
          <Band account={confirmation.account} />
        ) : (
          t(kind === 'refused' ? 'actions:dialog.notSent' : 'actions:dialog.opening')
        )
      }
      width={readSize(grave || !confirmation ? 'dialog-money' : 'dialog-wide')}
      className={confirmation ? 'dialog action-dialog' : 'dialog'}
      mask={{ closable: false }}
      keyboard={kind !== 'sending'}
      closable={false}
      onCancel={() => {
        // Only Escape comes here. What was typed for money is not dropped by one key: it leads to the way out first.
        if (!grave || kind === 'over' || isOnWayOut(inside.current)) close();
      }}
      afterOpenChange={(shown) => {
        nameRole(inside.current, grave);
        if (shown) focusFirst(inside.current);
      }}
      footer={<Foot key={footKey(stage)} run={run} stage={stage} onClose={close} />}
      getContainer={() => document.getElementById('root') ?? document.body}
      transitionName=""
      maskTransitionName=""
    >
      <div ref={inside}>
        <Inside stage={stage} run={run} />
      </div>
    </Modal>
  );
}

function Inside({ stage, run }: { stage: Stage; run: ActionRun }): ReactNode {
  const { t } = useT();
  switch (stage.kind) {
    case 'refused':
      return <ErrorNote error={stage.error} />;
    case 'over':
      return <Outcome entries={stage.entries} confirmation={stage.confirmation} />;
    case 'preparing':
      return stage.shown ? (
        <Body confirmation={stage.shown} busy onChoose={run.choose} />
      ) : (
        <p className="soft" role="status">
          {t('actions:dialog.asking')}
        </p>
      );
    case 'ready':
    case 'sending':
      return (
        <>
          {stage.kind === 'ready' && stage.error && <ErrorNote error={stage.error} />}
          <Body confirmation={stage.confirmation} busy={stage.kind === 'sending'} onChoose={run.choose} />
        </>
      );
  }
}

function Foot({ run, stage, onClose }: { run: ActionRun; stage: Stage; onClose: () => void }) {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const [typed, setTyped] = useState('');
  const confirmation = confirmationOf(stage);
  const ready = stage.kind === 'ready' && online;
  if (stage.kind === 'over' || stage.kind === 'refused')
    return (
      <div className="dialog-foot">
        <span className="grow" />
        {stage.kind === 'refused' && <Button onClick={run.again}>{t('actions:dialog.askAgain')}</Button>}
        <Button className="dialog-cancel" type="primary" onClick={onClose}>
          {t('common:action.close')}
        </Button>
      </div>
    );
  return (
    <div className="dialog-foot action-foot">
      {confirmation && (
        <ProofField
          confirmation={confirmation}
          typed={typed}
          disabled={stage.kind !== 'ready'}
          onChange={setTyped}
        />
      )}
      <span className="grow soft t12" role="status">
        {!online
          ? t('actions:dialog.offline')
          : stage.kind === 'sending'
            ? t('actions:dialog.sending')
            : stage.kind === 'preparing'
              ? t('actions:dialog.asking')
              : ''}
      </span>
      {stage.kind === 'sending' ? (
        <Button onClick={run.stop}>{t('actions:dialog.stopWaiting')}</Button>
      ) : (
        <Button className="dialog-cancel" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
      )}
      {confirmation && (
        <Submit
          confirmation={confirmation}
          typed={typed}
          enabled={ready}
          onSend={(proof) => void run.send(proof)}
        />
      )}
    </div>
  );
}

/** Repeats verb and amount. No Enter in a field presses it: it is not the submit button of a form. */
function Submit({
  confirmation,
  typed,
  enabled,
  onSend,
}: {
  confirmation: Confirmation;
  typed: string;
  enabled: boolean;
  onSend: (proof: { typed?: string; held?: boolean }) => void;
}) {
  const { t } = useT();
  const say = useSay();
  const { proof, risk } = confirmation;
  const words = verbOf(confirmation, say);
  const danger = risk === 'irreversible';
  if (proof.kind === 'hold')
    return (
      <HoldButton type="primary" disabled={!enabled} onHeld={() => onSend({ held: true })}>
        {t('actions:dialog.hold', { verb: words })}
      </HoldButton>
    );
  const allowed = enabled && isProven(proof, { typed });
  return (
    <ConfigProvider {...(danger ? { theme: dangerTheme() } : {})}>
      <Button
        type="primary"
        danger={danger}
        disabled={!allowed}
        onClick={() => onSend(typed ? { typed } : {})}
      >
        {words}
      </Button>
    </ConfigProvider>
  );
}

function confirmationOf(stage: Stage): Confirmation | null {
  if (stage.kind === 'refused') return null;
  return stage.kind === 'preparing' ? stage.shown : stage.confirmation;
}

/** What was typed belongs to the figures it was typed for. */
function footKey(stage: Stage): string {
  return stage.kind === 'ready' || stage.kind === 'sending' ? stage.ticket : stage.kind;
}

/** Where money moves or nothing can be undone, assistive technology reads it as an alert. */
function nameRole(inside: HTMLElement | null, grave: boolean): void {
  inside
    ?.closest('[role=dialog], [role=alertdialog]')
    ?.setAttribute('role', grave ? 'alertdialog' : 'dialog');
}

/** Whether the focus is on the way out already; it is after this. */
function isOnWayOut(inside: HTMLElement | null): boolean {
  const cancel = inside?.closest('.ant-modal')?.querySelector<HTMLElement>('.dialog-cancel');
  if (!cancel || cancel === document.activeElement) return true;
  cancel.focus();
  return false;
}

function focusFirst(inside: HTMLElement | null): void {
  const modal = inside?.closest('.ant-modal');
  for (const field of FIRST_FIELDS) {
    const found = modal?.querySelector<HTMLElement>(field);
    if (found) return found.focus();
  }
}
