import {Component, input, output} from '@angular/core';
import {RouterLink} from '@angular/router';

/** A version of something published, as its list shows it. */
export interface ShownVersion {
  readonly number: number;
  readonly day: string;
  /** What changed. */
  readonly note?: string | undefined;
  /** Who added it. */
  readonly person?: string | undefined;
  readonly isLatest: boolean;
  readonly link: readonly (string | number)[];
}

/** All versions of something, newest first, each with what changed. What has one version only shows nothing. */
@Component({
  selector: 'app-versions',
  imports: [RouterLink],
  template: `
    @if (failed()) {
      <p class="note no-print" role="alert">
        <ng-container i18n>Earlier versions could not be fetched.</ng-container>
        <button type="button" class="button button-quiet" (click)="retried.emit()" i18n>Try again</button>
      </p>
    } @else if (versions().length > 1) {
      <section aria-labelledby="versions">
        <h2 id="versions" i18n>Versions</h2>
        <ol class="plain-list">
          @for (version of versions(); track version.number) {
            <li>
              <p class="cluster">
                @if (version.number === shown()) {
                  <strong aria-current="page" i18n>Version {{ version.number }}, shown here</strong>
                } @else {
                  <a [routerLink]="version.link" i18n>Version {{ version.number }}</a>
                }
                <span class="muted figures">{{ version.day }}</span>
                @if (version.person) {
                  <span class="muted" i18n>by {{ version.person }}</span>
                }
                @if (version.isLatest) {
                  <span class="badge" i18n>Latest</span>
                }
              </p>
              @if (version.note) {
                <p class="muted words">{{ version.note }}</p>
              }
            </li>
          }
        </ol>
      </section>
    }
  `,
  styleUrl: './versions.scss',
})
export class Versions {
  readonly versions = input.required<readonly ShownVersion[]>();
  /** The version the page shows. */
  readonly shown = input.required<number>();
  /** Whether the earlier ones could not be read. */
  readonly failed = input.required<boolean>();
  readonly retried = output();
}
