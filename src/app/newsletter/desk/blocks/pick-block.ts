import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type {Pick} from '@model/newsletter/compose';
import type {PublishedRow} from '@model/publishing/content-list';
import {ItemPicker} from '../../../publishing/item-picker/item-picker';
import {PickableItems} from '../pickable-items';

const LABELS: Readonly<Record<Pick['type'], string>> = {
  outcome: $localize`Find an outcome`,
  news: $localize`Find a news item`,
  event: $localize`Find an event`,
};

/** One outcome, news item or event: its words are taken from there when the issue is sent. */
@Component({
  selector: 'app-pick-block',
  imports: [ItemPicker],
  template: `
    @if (chosen() && !isPicking()) {
      <div class="picked">
        @if (title(); as title) {
          <strong
            ><bdi>{{ title }}</bdi></strong
          >
        } @else if (items.read.isLoading()) {
          <span class="muted">{{ chosen() }}</span>
        } @else {
          <span class="wrong" i18n>{{ chosen() }} is not public, or not there any more.</span>
        }
        <button type="button" class="button" (click)="pickAnother()" i18n>Choose another</button>
      </div>
      <p class="small muted" i18n>
        Its title, its summary in each audience's own words, and its link go into the mail as they stand when
        it is sent.
      </p>
    } @else {
      @if (items.read.error()) {
        <p class="wrong" role="alert">
          <ng-container i18n>What is published could not be fetched.</ng-container>&ngsp;
          <button type="button" class="button" (click)="items.read.reload()" i18n>Try again</button>
        </p>
      }
      <app-item-picker
        [label]="label()"
        hint="By its title or address. What is public can be chosen."
        i18n-hint
        [rows]="rows()"
        (picked)="pick($event)"
      />
    }
  `,
  styleUrl: './block-fields.scss',
})
export class PickBlock {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly items = inject(PickableItems);

  readonly type = input.required<Pick['type']>();
  /** The item's id; empty while there is none. */
  readonly chosen = input.required<string>();
  readonly picked = output<string>();

  protected readonly isPicking = linkedSignal(() => !this.chosen());
  protected readonly label = computed(() => LABELS[this.type()]);
  protected readonly rows = computed(() => this.items.of(this.type()));
  protected readonly title = computed(() => this.items.titleOf(this.type(), this.chosen()));

  protected pick(row: PublishedRow | undefined): void {
    if (!row) return;
    this.isPicking.set(false);
    this.picked.emit(row.item);
    this.focus('button');
  }

  protected pickAnother(): void {
    this.isPicking.set(true);
    this.focus('input');
  }

  private focus(selector: string): void {
    afterNextRender(
      {read: () => this.host.querySelector<HTMLElement>(selector)?.focus()},
      {injector: this.injector},
    );
  }
}
