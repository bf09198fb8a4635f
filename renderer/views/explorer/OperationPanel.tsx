import { Button } from 'antd';
import { useState } from 'react';
import type { InputObject } from '@shared/contract/check';
import { endpointsOf } from '@shared/contract/endpoints';
import type { Operation } from '@shared/contract/operations';
import { buildRequest } from '@shared/contract/request';
import { isAppError } from '@shared/errors';
import { canBeHcloud, curlOf, hcloudOf, jsonOf } from '@shared/byHand/copyAs';
import { filledBy, inputOf, typedIn } from '@shared/byHand/draft';
import { withoutBytes } from '@shared/byHand/files';
import type { AccountView } from '@shared/model/account';
import { call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { openAction } from '../../ui/action/openAction';
import { copyText } from '../../ui/copy';
import { Note } from '../../ui/Note';
import { AnswerPanel } from './AnswerPanel';
import { FormSections } from './FormSections';
import type { Problem } from './problem';
import { RiskBadge } from './RiskBadge';
import { setAnswer, setTyped, useExplorer } from './state';

/** One operation: what it is, its form, how to send it, what came back. */
export function OperationPanel({ account, operation }: { account: AccountView; operation: Operation }) {
  const { t, language } = useT();
  const { id } = operation;
  const answerKey = `${account.id} ${id}`;
  const typed = useExplorer((s) => s.typed[id]);
  const filled = filledBy(operation, account);
  const draft = { ...filled, ...typed };
  const answer = useExplorer((s) => s.answers[answerKey]) ?? null;
  const online = useNetwork((s) => s.online) || account.demo;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const because = !online ? t('explorer:offline') : account.key === 'ready' ? null : t('explorer:noKey');

  /** The input as the contract takes it, or null with the field that it does not take. */
  const checked = (): InputObject | null => {
    try {
      const input = inputOf(operation, draft);
      buildRequest(operation, withoutBytes(operation, input));
      setProblem(null);
      return input;
    } catch (reason) {
      if (!isAppError(reason)) throw reason;
      const { field, reason: why } = reason.params;
      setProblem({ field: String(field), text: t(`errors:reason.${reasonKey(why)}`) });
      return null;
    }
  };

  const send = async () => {
    const input = checked();
    if (!input || sending) return;
    if (operation.write) {
      await openAction({ action: 'explorer', accountId: account.id, input: { operation: id, input } });
      return;
    }
    setSending(true);
    try {
      setAnswer(
        answerKey,
        await call('explorer.call', { accountId: account.id, operation: id, input: JSON.stringify(input) }),
      );
    } catch (reason) {
      const { code, params, message, hint } = toApiError(reason);
      const error = { code, params, message, hint };
      setAnswer(answerKey, { detail: null, body: null, cut: false, file: null, error });
    }
    setSending(false);
  };
  const copy = (make: (input: InputObject) => string) => {
    const input = checked();
    if (input) void copyText(make(input));
  };
  const endpoints = account.endpoints ?? endpointsOf(account.site);

  return (
    <section className="explorer-panel" aria-label={id}>
      <header className="explorer-head">
        <div className="row wrap">
          <h2>{language === 'zh-CN' ? operation.title.zh : operation.title.en}</h2>
          <RiskBadge operation={operation} />
        </div>
        <p className="mono t12 soft explorer-line">
          {id}
          <i className="dot" />
          {operation.method} {operation.path}
        </p>
        {operation.supersededBy && (
          <p className="t12 soft">{t('explorer:supersededBy', { ids: operation.supersededBy.join(', ') })}</p>
        )}
      </header>
      <form
        className="explorer-form"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <FormSections
          operation={operation}
          draft={draft}
          problem={problem}
          onChange={(next) => setTyped(id, typedIn(next, filled))}
        />
        {operation.write && (
          <Note kind="notice" icon="lock">
            {t('explorer:writeNote')}
          </Note>
        )}
        <div className="row wrap explorer-acts">
          <Button type="primary" htmlType="submit" disabled={sending || because !== null}>
            {operation.write ? t('explorer:goOn') : sending ? t('explorer:sending') : t('explorer:send')}
          </Button>
          {because && <span className="soft t12">{because}</span>}
          <span className="grow" />
          <span className="soft t12">{t('explorer:copyAs')}</span>
          <button
            type="button"
            className="link t12"
            onClick={() => copy((i) => curlOf(operation, i, endpoints))}
          >
            {t('explorer:copyCurl')}
          </button>
          {canBeHcloud(operation) && (
            <button
              type="button"
              className="link t12"
              onClick={() => copy((i) => hcloudOf(operation, i, account.site))}
            >
              {t('explorer:copyHcloud')}
            </button>
          )}
          <button type="button" className="link t12" onClick={() => copy((i) => jsonOf(operation, i))}>
            {t('explorer:copyJson')}
          </button>
        </div>
      </form>
      {!operation.write && <AnswerPanel answer={answer} />}
    </section>
  );
}

const REASONS = [
  'required',
  'type',
  'tooShort',
  'tooLong',
  'tooSmall',
  'tooLarge',
  'tooFew',
  'tooMany',
  'format',
  'unknownField',
] as const;

function reasonKey(why: unknown): (typeof REASONS)[number] | 'invalid' {
  return REASONS.find((r) => r === why) ?? 'invalid';
}
