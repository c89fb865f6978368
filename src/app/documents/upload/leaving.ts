import {inject} from '@angular/core';
import type {CanDeactivateFn} from '@angular/router';
import {ConfirmDialogOpener} from '../../ui/confirm-dialog/confirm-dialog';

/** A page that may hold something a person would lose by leaving. */
export interface Leavable {
  /** What would be lost; `undefined`: nothing. */
  atStake(): 'upload' | 'words' | undefined;
}

/** Asks before an unfinished upload, or what was typed for it, is left behind. */
export const leaving: CanDeactivateFn<Leavable> = (page) => {
  const stake = page.atStake();
  if (!stake) return true;
  return inject(ConfirmDialogOpener).ask(
    stake === 'upload'
      ? {
          title: $localize`Stop the upload?`,
          words: $localize`The upload has not finished. If you leave now, it stops, and the file is not added.`,
          action: $localize`Leave and stop it`,
          danger: true,
        }
      : {
          title: $localize`Leave without saving?`,
          words: $localize`What you have chosen and written here has not been saved yet.`,
          action: $localize`Leave`,
          danger: true,
        },
  );
};

/** Has the browser ask the same before the window closes or loads anew. */
export function askBeforeUnload(page: Leavable): (event: BeforeUnloadEvent) => void {
  return (event) => {
    if (page.atStake()) event.preventDefault();
  };
}
