import {Component, computed, inject, resource} from '@angular/core';
import {DigestRepository} from '../digest/digest-repository';
import {CategoryIndex} from './category-index/category-index';
import {Hero} from './hero/hero';
import {LatestOutcomes} from './latest-outcomes/latest-outcomes';
import {NewsAndEvents} from './news-and-events/news-and-events';
import {ProjectFigures} from './project-figures/project-figures';
import {ProjectMap} from './project-map/project-map';

/**
 * The landing page. All its ways in stand at once; counts, titles and the latest come with the digest, and when
 * that can't be read, the page still leads everywhere.
 */
@Component({
  selector: 'app-home-page',
  imports: [CategoryIndex, Hero, LatestOutcomes, NewsAndEvents, ProjectFigures, ProjectMap],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  private readonly repository = inject(DigestRepository);

  protected readonly read = resource({loader: () => this.repository.read()});
  /** The digest once it is there. A resource in error refuses to give its value. */
  protected readonly digest = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
}
