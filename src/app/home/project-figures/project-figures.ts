import {Component} from '@angular/core';
import {RouterLink} from '@angular/router';

/** The size of the project as it is stated, each number drawn as that many marks. */
const FIGURES = [
  {
    count: 42,
    label: $localize`partners`,
    path: '/partners',
    say: $localize`Hospitals, cancer centres, public health institutes, universities, patient organisations`,
  },
  {
    count: 17,
    label: $localize`countries`,
    path: '/partners',
    say: $localize`From Portugal to Poland, coordinated by Sciensano in Belgium`,
  },
  {
    count: 14,
    label: $localize`work packages`,
    path: '/work-packages',
    say: $localize`From law and ethics to treatment and follow-up`,
  },
];

/** "42 partners, 17 countries, 14 work packages", to be seen as well as read. */
@Component({
  selector: 'app-project-figures',
  imports: [RouterLink],
  templateUrl: './project-figures.html',
  styleUrl: './project-figures.scss',
})
export class ProjectFigures {
  protected readonly figures = FIGURES.map((figure) => ({
    ...figure,
    marks: Array.from({length: figure.count}, (_, i) => i),
  }));
}
