/** 1234567.80 as 1,234,567.80, with a true minus. */
export function grouped(amount: string): string {
  const [whole = '', ...rest] = amount.replace('-', '\u2212').split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
