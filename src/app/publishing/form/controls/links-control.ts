import {afterNextRender, Component, ElementRef, inject, Injector, input, output} from '@angular/core';
import type {Link} from '@model/schema/fields';
import {Icon} from '../../../ui/icon/icon';
import {controlId, type Place, problemAt} from '../place';
import {moved, patched, removed} from '../rows';
import {RowTools} from './row-tools';

/** Links, each with words of its own. */
@Component({
  selector: 'app-links-control',
  imports: [Icon, RowTools],
  template: `
    @if (value().length > 0) {
      <ol class="plain-list">
        @for (link of value(); track $index) {
          @let at = place().path + '.' + $index;
          @let labelWrong = problem(at + '.label');
          @let urlWrong = problem(at + '.url');
          <li>
            <div class="fields">
              <label [for]="id(at + '.label')">
                <ng-container i18n>What it says</ng-container>
                <input
                  #label
                  class="field"
                  [id]="id(at + '.label')"
                  [value]="link.label ?? ''"
                  [attr.aria-invalid]="labelWrong ? true : null"
                  [attr.aria-describedby]="labelWrong ? id(at + '.label') + '-problem' : null"
                  (input)="patch($index, {label: label.value})"
                />
                @if (labelWrong) {
                  <span class="problem" [id]="id(at + '.label') + '-problem'">{{ labelWrong }}</span>
                }
              </label>
              <label [for]="id(at + '.url')">
                <ng-container i18n>Address</ng-container>
                <input
                  #url
                  class="field"
                  type="url"
                  inputmode="url"
                  placeholder="https://"
                  autocapitalize="off"
                  spellcheck="false"
                  [id]="id(at + '.url')"
                  [value]="link.url ?? ''"
                  [attr.aria-invalid]="urlWrong ? true : null"
                  [attr.aria-describedby]="urlWrong ? id(at + '.url') + '-problem' : null"
                  (input)="patch($index, {url: url.value.trim()})"
                />
                @if (urlWrong) {
                  <span class="problem" [id]="id(at + '.url') + '-problem'">{{ urlWrong }}</span>
                }
              </label>
            </div>
            <app-row-tools
              [what]="link.label || untitled"
              [index]="$index"
              [last]="value().length - 1"
              (moved)="move($index, $event)"
              (removed)="remove($index)"
            />
          </li>
        }
      </ol>
    }
    <button
      type="button"
      class="button add"
      [id]="id(place().path)"
      [attr.aria-describedby]="place().describedBy"
      (click)="add()"
    >
      <app-icon name="plus" /><ng-container i18n>Add a link</ng-container>
      <span class="visually-hidden">&ngsp;({{ place().label }})</span>
    </button>
  `,
  styleUrl: './rows.scss',
})
export class LinksControl {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  readonly place = input.required<Place>();
  readonly value = input.required<readonly Partial<Link>[]>();
  readonly changed = output<readonly Partial<Link>[]>();

  protected readonly id = controlId;
  protected readonly untitled = $localize`this link`;

  protected problem(path: string): string | undefined {
    return problemAt(this.place(), path);
  }

  protected patch(index: number, patch: Partial<Link>): void {
    this.changed.emit(patched(this.value(), index, patch));
  }

  protected move(index: number, by: -1 | 1): void {
    this.changed.emit(moved(this.value(), index, by));
  }

  protected remove(index: number): void {
    this.changed.emit(removed(this.value(), index));
    this.focus('.add');
  }

  protected add(): void {
    this.changed.emit([...this.value(), {}]);
    this.focus('li:last-child input');
  }

  private focus(selector: string): void {
    const host = this.host.nativeElement;
    afterNextRender(
      {read: () => host.querySelector<HTMLElement>(selector)?.focus()},
      {injector: this.injector},
    );
  }
}
