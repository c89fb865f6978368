import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {formatMoment} from '@model/dates/format';
import type {Deliverable} from '@model/deliverables/deliverable';
import {fileAccess} from '@model/files/files';
import {Session} from '../../members/session';
import {FileItem} from '../../files/file-item';

/** The files of an outcome, or when they open. */
@Component({
  selector: 'app-file-list',
  imports: [FileItem],
  template: `
    @if (item().files.length > 0) {
      <section aria-labelledby="files">
        <h2 id="files" i18n>Files</h2>
        @if (opens(); as moment) {
          <p class="note note-warning">
            @if (access() === 'sealed') {
              <ng-container i18n>The files open on {{ moment }}.</ng-container>
            } @else {
              <ng-container i18n
                >The files open on {{ moment }}. You see them already, as an editor.</ng-container
              >
            }
          </p>
        }
        <ul class="plain-list">
          @for (file of item().files; track file.path) {
            <li><app-file-item [file]="file" [access]="access()" /></li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './section.scss',
})
export class FileList {
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);

  readonly item = input.required<Deliverable>();

  protected readonly access = computed(() => fileAccess(this.item(), this.session.role(), new Date()));
  /** When sealed files open; nothing once they have. */
  protected readonly opens = computed(() => {
    const {embargoUntil} = this.item();
    return embargoUntil && embargoUntil > new Date() ? formatMoment(embargoUntil, this.locale) : undefined;
  });
}
