import {Component} from '@angular/core';
import {
  type FigureTable,
  freeId,
  type WrittenFigure,
  type WrittenView,
  withTable,
} from '@model/insights/figure-writing';
import type {Link} from '@model/schema/fields';
import {Icon} from '../../../ui/icon/icon';
import {OpensWhen} from '../../../ui/opens-when/opens-when';
import {LinksControl} from '../controls/links-control';
import {PartField} from '../controls/part-field';
import {RowTools} from '../controls/row-tools';
import {RowsControl} from '../controls/rows-control';
import {FigureTableControl} from './figure-table-control';
import {ViewsControl} from './views-control';

/** The figures by others that a page shows as charts: each a small table, where it is from, and what is drawn of it. */
@Component({
  selector: 'app-figures-control',
  imports: [FigureTableControl, Icon, LinksControl, OpensWhen, PartField, RowTools, ViewsControl],
  templateUrl: './figures-control.html',
  styleUrls: ['../controls/rows.scss', './figures-control.scss'],
})
export class FiguresControl extends RowsControl<WrittenFigure> {
  protected readonly untitled = $localize`this figure`;

  protected hasProblems(index: number): boolean {
    const path = `${this.place().path}.${index}.`;
    return this.place().problems.some((problem) => problem.path.startsWith(path));
  }

  /** A chart's id is its place on the page: no other figure's chart may have it. */
  protected takenByOthers(index: number): readonly string[] {
    return this.value().flatMap(({views = []}, n) => (n === index ? [] : views.map(({id = ''}) => id)));
  }

  protected sources(index: number, sources: readonly Partial<Link>[]): void {
    this.patch(index, {sources: sources.length > 0 ? sources : undefined});
  }

  protected views(index: number, views: readonly WrittenView[]): void {
    this.patch(index, {views: views.length > 0 ? views : undefined});
  }

  protected table(index: number, table: FigureTable): void {
    this.changed.emit(this.value().map((figure, n) => (n === index ? withTable(figure, table) : figure)));
  }

  protected override begun(): WrittenFigure {
    const ids = this.value().map(({id}) => id);
    return {id: freeId('figure', ids), views: [{id: freeId('chart', this.takenByOthers(-1))}]};
  }
}
