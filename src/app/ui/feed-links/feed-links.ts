import {Component, computed, input} from '@angular/core';
import {type FeedFormat, type FeedNoun, feedPath} from '@model/feeds/feed';
import {Icon} from '../icon/icon';

const NAMES: Readonly<Record<FeedFormat, string>> = {
  'rss.xml': 'RSS',
  'atom.xml': 'Atom',
  json: 'JSON Feed',
  ics: 'iCalendar',
};

/** The feeds of what the page lists, to follow it without an account. */
@Component({
  selector: 'app-feed-links',
  imports: [Icon],
  template: `
    <p class="small">
      <app-icon name="feed" />
      <span class="words"><ng-content /></span>
      @for (link of links(); track link.name) {
        <a [href]="link.address">{{ link.name }}</a>
      }
    </p>
  `,
  styleUrl: './feed-links.scss',
})
export class FeedLinks {
  readonly noun = input.required<FeedNoun>();
  /** The catalogue's own parameters: the feed then follows this search. */
  readonly search = input('');

  protected readonly links = computed(() => {
    const formats: FeedFormat[] = [
      'rss.xml',
      'atom.xml',
      'json',
      ...(this.noun() === 'events' ? ['ics' as const] : []),
    ];
    return formats.map((format) => ({
      name: NAMES[format],
      address: feedPath(this.noun(), format, this.search()),
    }));
  });
}
