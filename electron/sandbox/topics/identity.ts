import type { Call, Topic } from '../kernel/context';
import type { Json } from '../kernel/json';

/** The account a credential belongs to (contract: endpoints.json, auth.listDomains). Needs no permission for bills. */
function listAuthDomains({ account }: Call): Json {
  return {
    domains: [
      {
        id: account.domainId,
        name: account.domainName,
        enabled: true,
        description: '',
        links: { self: `https://iam.myhuaweicloud.com/v3/domains/${account.domainId}` },
      },
    ],
    links: { self: 'https://iam.myhuaweicloud.com/v3/auth/domains', previous: null, next: null },
  };
}

export const identity: Topic = { KeystoneListAuthDomains: listAuthDomains };
