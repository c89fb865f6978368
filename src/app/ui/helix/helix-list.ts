import {Component, computed, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import {CategoryIcon} from '../category-icon/category-icon';
import type {HelixEntry} from './helix-entry';
import {rungsOf, strandsOf} from './helix-geometry';

/** Height of the drawing beside one row, in units; the drawing stretches with the rows. */
const STEP = 52;

/**
 * The helix as a list, for phones and for whoever prefers words: one row for each entry, beside an upright
 * helix whose rungs lead to the rows.
 */
@Component({
  selector: 'app-helix-list',
  imports: [CategoryIcon, RouterLink],
  templateUrl: './helix-list.html',
  styleUrl: './helix-list.scss',
})
export class HelixList {
  readonly entries = input.required<readonly HelixEntry[]>();

  protected readonly length = computed(() => this.entries().length * STEP);
  private readonly shape = computed(() => ({
    rungs: this.entries().length,
    turns: 2.5,
    length: this.length(),
    radius: 25,
    phase: 0.9,
    upright: true,
  }));
  protected readonly rungs = computed(() => rungsOf(this.shape()));
  protected readonly behind = computed(() => strandsOf(this.shape()).filter((run) => !run.inFront));
  protected readonly inFront = computed(() => strandsOf(this.shape()).filter((run) => run.inFront));
}
