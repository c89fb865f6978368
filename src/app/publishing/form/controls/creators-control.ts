import {Component} from '@angular/core';
import type {Creator} from '@model/deliverables/deliverable';
import {tidyOrcid} from '@model/publishing/orcid';
import {orcidSchema} from '@model/schema/fields';
import * as v from 'valibot';
import {Icon} from '../../../ui/icon/icon';
import {RowTools} from './row-tools';
import {RowsControl} from './rows-control';

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
export class CreatorsControl extends RowsControl<Creator> {
  protected readonly unnamed = $localize`this creator`;

  protected isRight(orcid: string | undefined): boolean {
    return v.is(orcidSchema, orcid);
  }

  /** Takes an address or bare digits for the iD that they mean. */
  protected tidyOrcid(index: number, typed: string): void {
    this.patch(index, {orcid: tidyOrcid(typed)});
  }
}
