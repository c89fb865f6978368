import {Component, computed, DOCUMENT, inject, input, signal} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {HomeDigest} from '@model/catalogue/digest';
import type {HomeWords} from '@model/pages/home-words';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {CategoryIcon} from '../../ui/category-icon/category-icon';
import type {HelixEntry} from '../../ui/helix/helix-entry';
import {HelixFigure} from '../../ui/helix/helix-figure';
import {HelixList} from '../../ui/helix/helix-list';
import {Icon} from '../../ui/icon/icon';

/** The project as its helix: two arms as strands, fourteen work packages as rungs, drawn or as a list. */
@Component({
  selector: 'app-project-map',
  imports: [CategoryIcon, HelixFigure, HelixList, Icon, RouterLink],
  templateUrl: './project-map.html',
  styleUrl: './project-map.scss',
})
export class ProjectMap {
  /** Absent until it is known; the rungs then say their numbers only. */
  readonly workPackages = input<HomeDigest['workPackages']>();
  readonly words = input.required<HomeWords>();

  /** Whether the window is wide enough for a helix that lies down. */
  private readonly wide = signal(false);
  private readonly listAsked = signal(false);
  protected readonly canChoose = this.wide.asReadonly();
  protected readonly asList = computed(() => !this.wide() || this.listAsked());
  protected readonly entries = computed<readonly HelixEntry[]>(
    () => this.workPackages() ?? WORK_PACKAGE_NUMBERS.map((number) => ({number, count: 0, outcomes: []})),
  );
  private readonly picked = signal<number | undefined>(undefined);
  /** Index of the rung that is told about; before anybody has picked one, that with most to show. */
  protected readonly chosen = computed(() => this.picked() ?? richest(this.entries()));
  protected readonly shown = computed(() => this.entries()[this.chosen() ?? -1]);

  constructor() {
    const query = inject(DOCUMENT).defaultView?.matchMedia('(min-width: 48rem)');
    this.wide.set(query?.matches ?? true);
    query?.addEventListener('change', ({matches}) => this.wide.set(matches));
  }

  protected pick(index: number): void {
    this.picked.set(index);
  }

  protected toggle(): void {
    this.listAsked.update((asked) => !asked);
  }
}

/** Index of the entry with most outcomes; none while nothing is known. */
function richest(entries: readonly HelixEntry[]): number | undefined {
  const most = Math.max(...entries.map((entry) => entry.count));
  return most > 0 ? entries.findIndex((entry) => entry.count === most) : undefined;
}
