import {Component, computed, type ElementRef, input, output, viewChild} from '@angular/core';
import {Icon} from '../../../ui/icon/icon';
import {controlId, type Place} from '../place';

/** Words that are typed one after the other: Enter or a comma ends one, a pasted list is taken apart. */
@Component({
  selector: 'app-terms-control',
  imports: [Icon],
  template: `
    @if (value().length > 0) {
      <ul class="plain-list cluster" [attr.aria-label]="place().label">
        @for (term of value(); track term) {
          <li>
            <button type="button" class="chip" (click)="take(term)">
              <span class="visually-hidden" i18n>Remove</span> {{ term }} <app-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }
    <div class="row">
      <input
        #field
        class="field"
        type="text"
        enterkeyhint="done"
        autocomplete="off"
        [id]="id()"
        [attr.aria-invalid]="place().problems.length > 0 ? true : null"
        [attr.aria-describedby]="place().describedBy"
        (input)="typing()"
        (keydown.enter)="$event.preventDefault(); add()"
        (blur)="add()"
      />
      <button type="button" class="button" (click)="add()" i18n>Add</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }

    .row {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: var(--space-2);
    }

    .chip {
      text-align: start;
    }
  `,
})
export class TermsControl {
  readonly place = input.required<Place>();
  readonly value = input.required<readonly string[]>();
  readonly changed = output<readonly string[]>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly id = computed(() => controlId(this.place().path));

  protected typing(): void {
    if (/[,;\n]/.test(this.field().nativeElement.value)) this.add();
  }

  protected add(): void {
    const field = this.field().nativeElement;
    const typed = field.value.split(/[,;\n]/).map((term) => term.trim().replace(/\s+/g, ' '));
    field.value = '';
    const added = typed.filter(
      (term, i) => term !== '' && !this.value().includes(term) && typed.indexOf(term) === i,
    );
    if (added.length > 0) this.changed.emit([...this.value(), ...added]);
  }

  protected take(term: string): void {
    this.changed.emit(this.value().filter((other) => other !== term));
    this.field().nativeElement.focus();
  }
}
