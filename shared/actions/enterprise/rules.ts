/**
 * What a new member's fields must be, told as they are typed. Sources: the page of CreateSubEnterpriseAccount (lengths,
 * password of at least 8, custody fixes the permissions) and the account rules of the console.
 */

export const PERMISSIONS = [
  'READ_FINANCE_INFO',
  'READ_CONSUME_BILL',
  'SHARE-BIZ-DISCOUNT-TO-SUB',
  'SUBSTITUTE-OPEN-INVOICE',
  'TAKE-OVER-OPEN-INVOICE',
  'SHARE-CREDIT-TO-SUB',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What a finance-managed member grants, whatever is asked for. */
export const CUSTODY_PERMISSIONS: readonly Permission[] = [
  'READ_FINANCE_INFO',
  'READ_CONSUME_BILL',
  'SHARE-BIZ-DISCOUNT-TO-SUB',
];

export const NAME_LENGTH = { min: 6, max: 32 } as const;
export const DISPLAY_LENGTH = 64;
export const PASSWORD_LENGTH = { min: 8, max: 32 } as const;

/** Rules of a field by name: true where it is kept. In the order in which they are shown. */
export type Rules<K extends string> = Readonly<Record<K, boolean>>;

export function nameRules(name: string): Rules<'length' | 'start' | 'characters'> {
  return {
    length: name.length >= NAME_LENGTH.min && name.length <= NAME_LENGTH.max,
    start: /^[A-Za-z]/.test(name),
    characters: name !== '' && /^[A-Za-z0-9_-]*$/.test(name),
  };
}

export function passwordRules(
  password: string,
  name: string,
): Rules<'length' | 'kinds' | 'characters' | 'name'> {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
  const [low, own] = [password.toLowerCase(), name.toLowerCase()];
  const mirrored = [...own].reverse().join('');
  return {
    length: password.length >= PASSWORD_LENGTH.min && password.length <= PASSWORD_LENGTH.max,
    kinds: kinds >= 3,
    characters: password !== '' && /^[\x21-\x7e]*$/.test(password),
    name: password !== '' && (own === '' || (!low.includes(own) && !low.includes(mirrored))),
  };
}

/** Shown name: any text but the characters that could be markup. */
export function isDisplayName(text: string): boolean {
  return text.length <= DISPLAY_LENGTH && !/[<>"'&\\/]/.test(text);
}

/** A mobile number of the mainland, as the cloud takes it: 11 digits. Spaces, hyphens and +86 are left out. */
export function phoneOf(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? digits : null;
}

export function isKept(rules: Rules<string>): boolean {
  return Object.values(rules).every(Boolean);
}
