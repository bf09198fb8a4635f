import { useEffect, useState } from 'react';
import type { CallOutput } from '@shared/ipc/contract';
import type { RequestDetail, RequestFilter } from '@shared/model/explorer';
import { type ApiError, call, on, toApiError } from '../../api/client';

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

export function useRequestDetail(id: number | null): RequestDetail | null {
  const [detail, setDetail] = useState<RequestDetail | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = id === null ? Promise.resolve(null) : call('requests.detail', { id });
    ask.then(
      (answer) => wanted && setDetail(answer),
      () => wanted && setDetail(null),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  return detail?.line.id === id ? detail : null;
}
