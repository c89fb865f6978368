import {afterNextRender, Component, ElementRef, inject, Injector, input, output} from '@angular/core';
import type {Creator} from '@model/deliverables/deliverable';
import {tidyOrcid} from '@model/publishing/orcid';
import {orcidSchema} from '@model/schema/fields';
import * as v from 'valibot';
import {Icon} from '../../../ui/icon/icon';
import {controlId, type Place, problemAt} from '../place';
import {moved, patched, removed} from '../rows';
import {RowTools} from './row-tools';

/** Blanks are taken out of an entry again. */
type Patch = {readonly [K in keyof Creator]?: Creator[K] | undefined};

/** The people and bodies that made an outcome, in the order of a citation. */
@Component({
  selector: 'app-creators-control',
  imports: [Icon, RowTools],
  templateUrl: './creators-control.html',
  styles: `
    .right {
      display: inline-flex;
      gap: var(--space-1);
      align-items: center;
      color: var(--color-success);
      font-size: var(--text-s);
    }
  `,
  styleUrl: './rows.scss',
})
export class CreatorsControl {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  readonly place = input.required<Place>();
  readonly value = input.required<readonly Partial<Creator>[]>();
  readonly changed = output<readonly Partial<Creator>[]>();

  protected readonly id = controlId;
  protected readonly unnamed = $localize`this creator`;

  protected problem(path: string): string | undefined {
    return problemAt(this.place(), path);
  }

  protected patch(index: number, patch: Patch): void {
    this.changed.emit(patched(this.value(), index, patch as Partial<Creator>));
  }

  protected isRight(orcid: string | undefined): boolean {
    return v.is(orcidSchema, orcid);
  }

  /** Takes an address or bare digits for the iD that they mean. */
  protected tidyOrcid(index: number, typed: string): void {
    this.patch(index, {orcid: tidyOrcid(typed)});
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
