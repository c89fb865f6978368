import {Component, computed, effect, inject, input, resource} from '@angular/core';
import {PortalTitleStrategy} from '../../core/title/portal-title-strategy';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {DeliverableRepository} from '../deliverable-repository';
import {NameDirectory} from './names';
import {RecordSkeleton} from './record-skeleton';
import {RecordView} from './record-view';
import {Tombstone} from './tombstone';

/** The page of one outcome, of an earlier version of it, or of its tombstone. */
@Component({
  selector: 'app-record-page',
  imports: [LoadState, RecordSkeleton, RecordView, Tombstone],
  template: `
    <app-load-state [of]="record" isWholePage>
      <app-record-skeleton loading />
      @if (record.hasValue()) {
        @let read = record.value();
        @if (read.latest.withdrawn; as withdrawn) {
          <app-tombstone class="page" [item]="read.latest" [withdrawn]="withdrawn" />
        } @else {
          <app-record-view
            [item]="read.item"
            [latest]="read.latest"
            [names]="read.names"
            [audiences]="audiences()"
          />
        }
      }
    </app-load-state>
  `,
})
export class RecordPage {
  private readonly repository = inject(DeliverableRepository);
  private readonly names = inject(NameDirectory);
  private readonly session = inject(Session);
  private readonly title = inject(PortalTitleStrategy);

  readonly id = input.required<string>();
  /** As it stands in the address; absent for the latest. */
  readonly version = input<string>();
  /** The query parameter, which a list repeats. */
  readonly audience = input<string | readonly string[]>();

  protected readonly audiences = computed(() => [this.audience() ?? []].flat());

  protected readonly record = resource({
    // Whoever reads decides what can be read: it is read again when somebody else is at the keyboard.
    params: () => (this.session.identity() ? {id: this.id(), version: this.version()} : undefined),
    loader: async ({params}) => {
      const names = this.names.read();
      // Most records have a description: its renderer comes with them, and not after.
      void import('../../ui/markdown/markdown-render').catch(() => undefined);
      const read = await this.repository.record(params.id, params.version);
      // Names come with the record, so that no line changes its length once it is there.
      return {...read, names: await names};
    },
  });

  constructor() {
    effect(() => {
      const read = this.record.hasValue() ? this.record.value() : undefined;
      if (read) this.title.show(read.item.title);
      else if (this.record.error()) this.title.show($localize`Outcome`);
    });
  }
}
