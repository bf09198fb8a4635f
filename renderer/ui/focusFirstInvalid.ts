/** Brings the first field with an error to the person, once the error is drawn. */
export function focusFirstInvalid(form: HTMLElement): void {
  requestAnimationFrame(() =>
    form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input:not(:disabled)')?.focus(),
  );
}
