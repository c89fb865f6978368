import {Component, input, output} from '@angular/core';
import type {HomeDigest} from '@model/catalogue/digest';
import type {HomeWords} from '@model/pages/home-words';
import {CategoryIndex} from '../category-index/category-index';
import {FeaturedOutcomes} from '../featured-outcomes/featured-outcomes';
import {LatestOutcomes} from '../latest-outcomes/latest-outcomes';
import {NewsAndEvents} from '../news-and-events/news-and-events';
import {ProjectFigures} from '../project-figures/project-figures';
import {ProjectMap} from '../project-map/project-map';

/**
 * Everything below the landing page's first words: the project's map, its categories, the latest and its size.
 * Ways in stand whether or not the digest can be read; only the latest need it.
 */
@Component({
  selector: 'app-home-sections',
  imports: [CategoryIndex, FeaturedOutcomes, LatestOutcomes, NewsAndEvents, ProjectFigures, ProjectMap],
  templateUrl: './sections.html',
  styleUrl: './sections.scss',
})
export class HomeSections {
  /** Absent until it has been read. */
  readonly digest = input<HomeDigest>();
  readonly words = input.required<HomeWords>();
  readonly state = input.required<'failed' | 'loading' | 'read'>();
  /** Somebody wants the digest to be asked for once more. */
  readonly retry = output();
}
