import { useEffect, useState } from 'react';
import type { CallOutput } from '@shared/ipc/contract';
import type { RequestDetail, RequestFilter } from '@shared/model/explorer';
import { type ApiError, call, on, toApiError } from '../../api/client';
import type { Reading } from '../lists/Answered';

type List = CallOutput<'requests.list'>;

/** The log as filtered, kept fresh while it is looked at. */
export function useRequests(filter: RequestFilter): { list: List | null; error: ApiError | null } {
  const [list, setList] = useState<List | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const { accountId, text, which } = filter;
  useEffect(() => {
    let wanted = true;
    const ask = (): void => {
      call('requests.list', { accountId, text, which }).then(
        (answer) => wanted && setList(answer),
        (reason: unknown) => wanted && setError(toApiError(reason)),
      );
    };
    ask();
    const stop = on('requests.changed', ask);
    return () => {
      wanted = false;
      stop();
    };
  }, [accountId, text, which]);
  return { list, error };
}

/** One request in full, and how far it is read. */
export function useRequestDetail(id: number): { detail: RequestDetail | null; reading: Reading } {
  const [detail, setDetail] = useState<RequestDetail | null>(null);
  const [failed, setFailed] = useState<{ id: number; error: ApiError } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    call('requests.detail', { id }).then(
      (answer) => wanted && setDetail(answer),
      (reason: unknown) => wanted && setFailed({ id, error: toApiError(reason) }),
    );
    return () => {
      wanted = false;
    };
  }, [id, tries]);
  const own = detail?.line.id === id ? detail : null;
  const error = own === null && failed?.id === id ? failed.error : undefined;
  const retry = (): void => {
    setFailed(null);
    setTries(tries + 1);
  };
  return { detail: own, reading: { loading: own === null && !error, error, retry } };
}
