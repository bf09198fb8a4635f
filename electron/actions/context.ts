import type { InputOf } from '@shared/contract/calls';
import type { Context } from '@shared/actions';
import type { Account } from '@shared/model/account';
import type { Caller } from '../cloud/types';
import type { ActionsDeps } from './types';

/** A question without any parameter; where one is required, the contract refuses it. */
const NONE = {};

/** What a definition gets to ask with: reads of one account, at the person's request. */
export function contextOf(account: Account, caller: Caller, { client, now, file }: ActionsDeps): Context {
  return {
    site: account.site,
    currency: account.currency,
    now: now(),
    file,
    async ask<Id extends string>(operation: Id, input: InputOf<Id> = NONE as InputOf<Id>) {
      const { value } = await client.call(operation, input, caller, { personAsked: true });
      return value;
    },
  };
}
