import type {ComponentType} from '@angular/cdk/portal';
import {inject, Injectable, type ViewContainerRef} from '@angular/core';
import {MatDialog} from '@angular/material/dialog';
import {firstValueFrom} from 'rxjs';

/** Opens a dialog with a form; answers what was done, mostly in a sentence, or nothing. The focus returns to the opener. */
@Injectable({providedIn: 'root'})
export class FormDialogs {
  private readonly dialogs = inject(MatDialog);

  /**
   * @param place where the dialog belongs: it finds there what the page provides, and goes when that goes. Absent for one
   * that needs nothing of the page, and outlasts what it was opened from.
   */
  ask<D, R = string>(
    dialog: ComponentType<unknown>,
    data: D,
    place?: ViewContainerRef,
  ): Promise<R | undefined> {
    const opened = this.dialogs.open<unknown, D, R>(dialog, {
      data,
      ...(place && {viewContainerRef: place}),
      width: '36rem',
      maxWidth: 'calc(100vw - 2rem)',
    });
    return firstValueFrom(opened.afterClosed(), {defaultValue: undefined});
  }
}
