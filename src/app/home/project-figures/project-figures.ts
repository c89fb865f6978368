import {Component, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {HomeWords} from '@model/pages/home-words';

/** The size of the project as it is stated, each number drawn as that many marks. */
const FIGURES = [
  {
    count: 42,
    label: $localize`partners`,
    path: '/partners',
    say: 'partners',
  },
  {
    count: 17,
    label: $localize`countries`,
    path: '/partners',
    say: 'countries',
  },
  {
    count: 14,
    label: $localize`work packages`,
    path: '/work-packages',
    say: 'workPackages',
  },
] as const;

/** "42 partners, 17 countries, 14 work packages", to be seen as well as read. */
@Component({
  selector: 'app-project-figures',
  imports: [RouterLink],
  templateUrl: './project-figures.html',
  styleUrl: './project-figures.scss',
})
export class ProjectFigures {
  readonly words = input.required<HomeWords>();

  protected readonly figures = FIGURES.map((figure) => ({
    ...figure,
    marks: Array.from({length: figure.count}, (_, i) => i),
  }));
}
