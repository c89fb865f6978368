import {Directive, effect, ElementRef, inject, input} from '@angular/core';

/** Opens a folded part once there is a reason to, and never folds it again: that would take away what one writes in. */
@Directive({selector: 'details[appOpensWhen]'})
export class OpensWhen {
  /** The reason. */
  readonly appOpensWhen = input.required<boolean>();

  constructor() {
    const {nativeElement: part} = inject<ElementRef<HTMLDetailsElement>>(ElementRef);
    effect(() => {
      if (this.appOpensWhen()) part.open = true;
    });
  }
}
