/** Puts the focus on the first field of a form that is wrong, in the order of the page. */
export function focusFirstInvalid(host: HTMLElement): void {
  const wrong = host.querySelector<HTMLElement>(
    '[aria-invalid=true]:not(fieldset, [role=group]), [role=group][aria-invalid=true] input',
  );
  wrong?.focus();
}
