import {Component, input, output} from '@angular/core';
import type {FacetCounts} from '@model/search/facets';
import {FACETS, type Facet} from '@model/search/query-state';
import {FacetGroup} from './facet-group';

/** A value of a facet that was chosen, or taken back. */
export interface FacetChoice {
  readonly facet: Facet;
  readonly value: string;
}

/** Facets that are open from the start; the others too where something in them is chosen. */
const OPEN: ReadonlySet<Facet> = new Set(['category', 'audience', 'workPackage']);

/** All facets that have something to choose. */
@Component({
  selector: 'app-facet-panel',
  imports: [FacetGroup],
  template: `
    @for (facet of facets; track facet) {
      @if (counts()[facet]; as values) {
        @if (values.length > 0) {
          <app-facet-group
            [facet]="facet"
            [values]="values"
            [startsOpen]="startOpen(facet)"
            (toggled)="chosen.emit({facet, value: $event})"
          />
        }
      }
    }
  `,
})
export class FacetPanel {
  readonly counts = input.required<FacetCounts>();
  readonly chosen = output<FacetChoice>();

  protected readonly facets = FACETS;
  private readonly opened = new Map<Facet, boolean>();

  /** Decided once for each facet: after that, opening and closing is the person's. */
  protected startOpen(facet: Facet): boolean {
    const known = this.opened.get(facet);
    if (known !== undefined) return known;
    const open = OPEN.has(facet) || this.counts()[facet].some(({selected}) => selected);
    this.opened.set(facet, open);
    return open;
  }
}
