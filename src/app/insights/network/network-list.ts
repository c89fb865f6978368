import {Component, computed, input, linkedSignal} from '@angular/core';
import {RouterLink} from '@angular/router';
import {neighboursOf, nodesOf} from '@model/charts/network';
import type {Pressed} from '../../ui/chart/chart-plot';
import type {ShownNetwork} from '../charts/network-chart';

/** The network as lists: one thing of it, and all that it is connected with, each with a link to its page. */
@Component({
  selector: 'app-network-list',
  imports: [RouterLink],
  templateUrl: './network-list.html',
  styleUrl: './network-list.scss',
})
export class NetworkList {
  readonly network = input.required<ShownNetwork>();
  /** What was pressed in the drawing. */
  readonly pressed = input<Pressed>();

  protected readonly lanes = computed(() => {
    const {chart} = this.network();
    const nodes = nodesOf(chart);
    return chart.lanes.map((name) => ({name, nodes: nodes.filter(({lane}) => lane === name)}));
  });
  /** The node that is looked at: the one that was pressed last, or chosen here; at first the one with most around it. */
  protected readonly chosen = linkedSignal(() => this.pressed()?.node ?? this.busiest());
  protected readonly node = computed(() =>
    nodesOf(this.network().chart).find(({id}) => id === this.chosen()),
  );
  protected readonly around = computed(() => {
    const {chart} = this.network();
    const near = neighboursOf(chart, this.chosen() ?? '');
    return chart.lanes
      .map((name) => ({name, nodes: near.filter(({lane}) => lane === name)}))
      .filter(({nodes}) => nodes.length > 0);
  });

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value);
  }

  private busiest(): string | undefined {
    const {chart} = this.network();
    const counted = nodesOf(chart).map(({id}) => ({id, count: neighboursOf(chart, id).length}));
    return counted.sort((a, b) => b.count - a.count)[0]?.id;
  }
}
