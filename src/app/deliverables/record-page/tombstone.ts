import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatDay, formatPartialDate} from '@model/dates/format';
import type {Deliverable} from '@model/deliverables/deliverable';
import {PageHeader} from '../../ui/page-header/page-header';
import {DeliverableRepository} from '../deliverable-repository';
import {Creators} from './creators';
import {PrintedCitation} from './printed-citation';
import {RecordActions} from './record-actions';

/** What stays of a withdrawn outcome: when and why it went, what replaces it, and enough to cite it. */
@Component({
  selector: 'app-tombstone',
  imports: [Creators, PageHeader, PrintedCitation, RecordActions, RouterLink],
  templateUrl: './tombstone.html',
  styleUrls: ['./section.scss', './tombstone.scss'],
})
export class Tombstone {
  private readonly repository = inject(DeliverableRepository);
  private readonly locale = inject(LOCALE_ID);

  readonly item = input.required<Deliverable>();
  readonly withdrawn = input.required<NonNullable<Deliverable['withdrawn']>>();

  protected readonly day = computed(() => formatDay(this.withdrawn().at, this.locale));
  protected readonly issued = computed(() => {
    const {issued} = this.item();
    return issued && formatPartialDate(issued, this.locale);
  });
  protected readonly replacement = resource({
    params: () => this.withdrawn().replacement,
    loader: ({params}) => this.repository.find(params),
  });
}
