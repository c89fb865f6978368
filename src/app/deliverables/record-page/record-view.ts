import {Component, computed, inject, input} from '@angular/core';
import type {Deliverable} from '@model/deliverables/deliverable';
import {fileAccess} from '@model/files/files';
import {RecordMetrics} from '../../analytics/record-metrics/record-metrics';
import {pictureAddresses} from '../../files/pictures';
import {Session} from '../../members/session';
import {Icon} from '../../ui/icon/icon';
import {Markdown, type PictureSource} from '../../ui/markdown/markdown';
import {SourceList} from '../../ui/source-list/source-list';
import {DatasetSection} from '../dataset-section/dataset-section';
import {FileList} from './file-list';
import type {Names} from './names';
import {PlainSummary} from './plain-summary';
import {PrintedCitation} from './printed-citation';
import {RecordFacts} from './record-facts';
import {RecordHeader} from './record-header';
import {RelatedOutcomesList} from './related-outcomes';
import {VersionBanner} from './version-banner';
import {VersionList} from './version-list';

/** More than fit at reading width, so that no gap is left. */
const CHARACTERS_IN_A_LINE = 95;

/** An outcome, whole: what it says, its files, what it belongs to, and the facts beside it. */
@Component({
  selector: 'app-record-view',
  imports: [
    DatasetSection,
    FileList,
    Icon,
    Markdown,
    PlainSummary,
    PrintedCitation,
    RecordFacts,
    RecordHeader,
    RecordMetrics,
    RelatedOutcomesList,
    SourceList,
    VersionBanner,
    VersionList,
  ],
  template: `
    <article>
      <div [class]="'band category-' + item().category">
        <div class="page">
          @if (isEarlier()) {
            <app-version-banner [item]="item()" [latest]="latest()" />
          }
          <app-record-header [item]="item()" [isEarlier]="isEarlier()" />
        </div>
      </div>
      <div class="page columns">
        <div class="main">
          <app-plain-summary [item]="item()" [asked]="audiences()" />
          <app-file-list [item]="item()" />
          @if (item().links.length > 0) {
            <section class="links" aria-labelledby="links">
              <h2 id="links" i18n>Where to find it</h2>
              <ul class="plain-list cluster">
                @for (link of item().links; track $index) {
                  <li>
                    <a class="button" [href]="link.url" rel="noopener external">
                      {{ link.label }}<app-icon name="external" />
                    </a>
                  </li>
                }
              </ul>
            </section>
          }
          @if (item().body; as body) {
            <section aria-labelledby="description">
              <h2 id="description" i18n>Description</h2>
              <app-markdown
                [style.min-block-size.em]="leastHeight(body)"
                [text]="body"
                [pictures]="pictures()"
                [topLevel]="3"
              />
            </section>
          }
          <app-related-outcomes [item]="item()" />
          <app-version-list [shown]="item().version" [latest]="latest()" />
        </div>
        <aside>
          <app-record-facts [item]="item()" [names]="names()" [isEarlier]="isEarlier()" />
          <app-source-list [links]="item().sources" />
          @if (!isEarlier()) {
            @defer (on viewport) {
              <app-record-metrics [item]="item().id" />
            } @placeholder {
              <div class="metrics"></div>
            }
          }
        </aside>
      </div>
      <app-dataset-section [item]="item()" />
      <app-printed-citation class="page" [item]="item()" [isEarlier]="isEarlier()" />
    </article>
  `,
  styleUrls: ['./section.scss', './record-view.scss'],
})
export class RecordView {
  private readonly session = inject(Session);
  private readonly addressOf = pictureAddresses();

  readonly item = input.required<Deliverable>();
  /** The outcome of today: `item` itself unless that is an earlier version. */
  readonly latest = input.required<Deliverable>();
  readonly names = input.required<Names>();
  /** The audiences the address asks for. */
  readonly audiences = input<readonly string[]>([]);

  /** The pictures of its text are files of its own, and as open as those. */
  protected readonly pictures = computed<PictureSource>(() => {
    const item = this.item();
    return async (name) => {
      const file = item.files.find((each) => each.name === name);
      return file && this.addressOf(file, fileAccess(item, this.session.role(), new Date()));
    };
  });
  protected readonly isEarlier = computed(() => this.item().version !== this.latest().version);

  /** The least height a text takes, in its own size: what comes below it hardly moves when it is rendered. */
  protected leastHeight(text: string): number {
    return 1.6 * Math.ceil(text.length / CHARACTERS_IN_A_LINE);
  }
}
