/** The word mark's sign: a cloud over the ledger's double rule. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 22 24" aria-hidden="true" focusable="false">
      <path d="M5 4.5h12 M2.5 10h17 M9.5 10L5.5 16.5h11 M14 13l3.5 4" />
      <path className="logo-rule" d="M2.5 20h17 M2.5 22.5h17" />
    </svg>
  );
}
