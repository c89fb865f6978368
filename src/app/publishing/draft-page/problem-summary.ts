import {Component, computed, ElementRef, inject, input} from '@angular/core';
import type {ContentProblem} from '@model/publishing/content-problems';
import type {Kind} from '@model/publishing/kind';
import {Icon} from '../../ui/icon/icon';
import {fieldAt} from '../fields/fields-of';
import {partWords} from '../fields/part-words';
import {controlId} from '../form/place';

/** Everything that is missing or wrong, on top of the form: each line leads to its field. */
@Component({
  selector: 'app-problem-summary',
  imports: [Icon],
  template: `
    <section class="note" [class.note-warning]="lines().length > 0" aria-labelledby="problems-title">
      <h2 id="problems-title" tabindex="-1">
        @if (lines().length === 0) {
          <app-icon name="check" /><ng-container i18n>Nothing is missing</ng-container>
        } @else {
          <ng-container i18n>{lines().length, plural,
            =1 {One thing is to be done before this can be published}
            other {{{ lines().length }} things are to be done before this can be published}
          }</ng-container>
        }
      </h2>
      <ul>
        @for (line of lines(); track line.path) {
          <li>
            <a [href]="address + '#' + line.id" (click)="go($event, line.id)">{{ line.label }}</a>:
            {{ line.message }}
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    h2 {
      display: flex;
      gap: var(--space-2);
      align-items: center;
      margin: 0;
      font-size: var(--text-m);
    }

    ul {
      display: grid;
      gap: var(--space-1);
      margin: var(--space-3) 0 0;
      padding-inline-start: var(--space-5);
    }

    ul:empty {
      display: none;
    }
  `,
})
export class ProblemSummary {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly kind = input.required<Kind>();
  readonly problems = input.required<readonly ContentProblem[]>();

  protected readonly address = location.pathname;
  protected readonly lines = computed(() =>
    this.problems().map(({path, message}) => {
      const place = Number(path.split('.')[1]);
      const field = fieldAt(this.kind(), path)?.label ?? path;
      const entry = Number.isInteger(place) ? $localize`${field}:field:, entry ${place + 1}:number:` : field;
      const part = partWords(path);
      return {
        path,
        message,
        id: controlId(path),
        label: part ? $localize`${entry}:entry: (${part}:part:)` : entry,
      };
    }),
  );

  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('h2')?.focus();
  }

  protected go(event: Event, id: string): void {
    event.preventDefault();
    // What is wrong may be a part that has no control of its own: then the field it belongs to.
    for (let at = id; at.includes('-'); at = at.slice(0, at.lastIndexOf('-'))) {
      const control = document.getElementById(at);
      if (!control) continue;
      control.focus();
      control.scrollIntoView({block: 'center'});
      return;
    }
  }
}
