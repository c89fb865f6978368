import type {FieldTree} from '@angular/forms/signals';

/** Puts the focus on the first field that is wrong, so that nobody has to look for it. */
export function focusFirstError(field: FieldTree<unknown>): void {
  field().errorSummary()[0]?.fieldTree().focusBoundControl();
}
