import {Component, computed, input} from '@angular/core';
import type {Deliverable} from '@model/deliverables/deliverable';
import {Markdown} from '../../ui/markdown/markdown';
import {FileList} from '../files/file-list';
import type {Names} from './names';
import {PlainSummary} from './plain-summary';
import {PrintedCitation} from './printed-citation';
import {RecordFacts} from './record-facts';
import {RecordHeader} from './record-header';
import {RelatedOutcomesList} from './related-outcomes';
import {VersionBanner} from './version-banner';
import {VersionList} from './version-list';

/** An outcome, whole: what it says, its files, what it belongs to, and the facts beside it. */
@Component({
  selector: 'app-record-view',
  imports: [
    FileList,
    Markdown,
    PlainSummary,
    PrintedCitation,
    RecordFacts,
    RecordHeader,
    RelatedOutcomesList,
    VersionBanner,
    VersionList,
  ],
  template: `
    <article>
      @if (isEarlier()) {
        <app-version-banner [item]="item()" [latest]="latest()" />
      }
      <app-record-header [item]="item()" [isEarlier]="isEarlier()" />
      <div class="columns">
        <div class="main">
          <app-plain-summary [item]="item()" [asked]="audiences()" />
          @if (item().body; as body) {
            <section aria-labelledby="description">
              <h2 id="description" i18n>Description</h2>
              <app-markdown [text]="body" [topLevel]="3" />
            </section>
          }
          <app-file-list [item]="item()" />
          @if (item().links.length > 0) {
            <section aria-labelledby="links">
              <h2 id="links" i18n>Find it elsewhere</h2>
              <ul>
                @for (link of item().links; track link.url) {
                  <li>
                    <a [href]="link.url" rel="noopener external">{{ link.label }}</a>
                  </li>
                }
              </ul>
            </section>
          }
          <app-related-outcomes [item]="item()" />
          <app-version-list [shown]="item().version" [latest]="latest()" />
          @if (item().sources.length > 0) {
            <section aria-labelledby="sources">
              <h2 id="sources" i18n>Sources</h2>
              <p class="muted small" i18n>Where the facts on this page were taken from.</p>
              <ul class="small">
                @for (source of item().sources; track $index) {
                  <li>
                    <a [href]="source.url" rel="noopener external">{{ source.label }}</a>
                  </li>
                }
              </ul>
            </section>
          }
        </div>
        <aside>
          <app-record-facts [item]="item()" [names]="names()" />
        </aside>
      </div>
      <app-printed-citation [item]="item()" [isEarlier]="isEarlier()" />
    </article>
  `,
  styleUrls: ['./section.scss', './record-view.scss'],
})
export class RecordView {
  readonly item = input.required<Deliverable>();
  /** The outcome of today: `item` itself unless that is an earlier version. */
  readonly latest = input.required<Deliverable>();
  readonly names = input.required<Names>();
  /** The audiences the address asks for. */
  readonly audiences = input<readonly string[]>([]);

  protected readonly isEarlier = computed(() => this.item().version !== this.latest().version);
}
