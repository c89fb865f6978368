import {Component, computed, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import {standingHelix} from '@model/drawing/standing-helix';
import {CategoryIcon} from '../category-icon/category-icon';
import type {HelixEntry} from './helix-entry';

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

  protected readonly drawing = computed(() => standingHelix(this.entries().length));
}
