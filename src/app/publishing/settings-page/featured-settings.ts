import {Component, computed, inject, input, linkedSignal, output, signal} from '@angular/core';
import type {PublishedRow} from '@model/publishing/content-list';
import {MOST_FEATURED} from '@model/settings/home-settings';
import {Attempt} from '../../core/commands/attempt';
import {Icon} from '../../ui/icon/icon';
import {ItemPicker} from '../item-picker/item-picker';
import {PortalSettings} from './portal-settings';

/** The outcomes that the home page puts first, in their order. */
@Component({
  selector: 'app-featured-settings',
  imports: [Icon, ItemPicker],
  templateUrl: './featured-settings.html',
  styleUrls: ['./section.scss', './featured-settings.scss'],
})
export class FeaturedSettings {
  private readonly settings = inject(PortalSettings);

  /** Ids, as they stand. */
  readonly featured = input.required<readonly string[]>();
  /** All that is published. */
  readonly rows = input.required<readonly PublishedRow[]>();
  readonly saved = output<string>();

  protected readonly most = MOST_FEATURED;
  protected readonly attempt = new Attempt();
  protected readonly moved = signal('');
  protected readonly ids = linkedSignal(() => this.featured());
  protected readonly isChanged = computed(() => this.ids().join() !== this.featured().join());
  private readonly outcomes = computed(() => this.rows().filter(({kind}) => kind === 'deliverable'));
  protected readonly offered = computed(() =>
    this.outcomes().filter(
      ({item, visibility, isWithdrawn}) =>
        visibility === 'public' && !isWithdrawn && !this.ids().includes(item),
    ),
  );
  protected readonly chosen = computed(() =>
    this.ids().map((id) => {
      const row = this.outcomes().find(({item}) => item === id);
      const isShown = row?.visibility === 'public' && !row.isWithdrawn;
      return {id, title: row?.title ?? id, isShown};
    }),
  );

  protected add(row: PublishedRow | undefined): void {
    if (row) this.ids.update((ids) => [...ids, row.item]);
  }

  protected remove(id: string): void {
    this.ids.update((ids) => ids.filter((each) => each !== id));
  }

  protected move(index: number, by: -1 | 1): void {
    const ids = [...this.ids()];
    const [id] = ids.splice(index, 1);
    if (id === undefined) return;
    ids.splice(index + by, 0, id);
    this.ids.set(ids);
    const title = this.chosen()[index + by]?.title ?? id;
    this.moved.set($localize`${title}:title: is now number ${index + by + 1}:place:.`);
  }

  protected async save(): Promise<void> {
    const featured = [...this.ids()];
    if (await this.attempt.run(() => this.settings.save({featured}))) {
      this.saved.emit(
        featured.length === 0
          ? $localize`The home page features nothing.`
          : $localize`The home page shows them in this order.`,
      );
    }
  }
}
