import {Component, computed, inject, input, LOCALE_ID, output} from '@angular/core';
import {formatSize} from '@model/files/files';
import {Icon} from '../../ui/icon/icon';
import type {FileUpload} from './file-upload';

/** How far a file has come, for eyes and ears, with what went wrong. */
@Component({
  selector: 'app-upload-progress',
  imports: [Icon],
  template: `
    @let it = upload();
    @if (it.isUnderWay()) {
      <div class="row">
        <progress max="100" [value]="it.percent()" [attr.aria-label]="label()">{{ it.percent() }} %</progress>
        @if (it.state() !== 'asking') {
          <button type="button" class="button button-quiet" (click)="it.cancel(); cancelled.emit()">
            <app-icon name="close" /><ng-container i18n>Cancel</ng-container>
            <span class="visually-hidden" i18n>&ngsp;the upload of {{ it.file.name }}</span>
          </button>
        }
      </div>
      <p class="small muted figures">
        <span i18n>{{ sent() }} of {{ size() }}, {{ it.percent() }} %</span>
      </p>
    }
    <p role="status" class="small">
      @switch (it.state()) {
        @case ('sending') {
          <ng-container i18n>Uploading {{ it.file.name }}</ng-container>
        }
        @case ('paused') {
          <ng-container i18n
            >The connection is gone. The upload goes on by itself when it is back.</ng-container
          >
        }
        @case ('asking') {
          <ng-container i18n>The file has arrived. The portal is looking into it.</ng-container>
        }
        @case ('done') {
          <span class="done"
            ><app-icon name="check" /><ng-container i18n
              >{{ it.file.name }} has been added.</ng-container
            ></span
          >
        }
      }
    </p>
    <div role="alert">
      @if (it.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
      overflow-wrap: anywhere;
    }

    .row {
      display: flex;
      align-items: center;
      gap: var(--space-3);
    }

    progress {
      flex: 1;
      min-inline-size: 0;
      block-size: 0.75rem;
      accent-color: var(--color-link);
    }

    p {
      margin: 0;
    }

    p:empty {
      display: none;
    }

    .done {
      display: inline-flex;
      gap: var(--space-2);
      align-items: center;
      color: var(--color-success);
    }
  `,
})
export class UploadProgress {
  private readonly locale = inject(LOCALE_ID);

  readonly upload = input.required<FileUpload>();
  /** It was called back: its button goes, and with it the focus. */
  readonly cancelled = output();

  protected readonly sent = computed(() => formatSize(this.upload().sent(), this.locale));
  protected readonly size = computed(() => formatSize(this.upload().file.size, this.locale));
  protected readonly label = computed(() => $localize`Upload of ${this.upload().file.name}:name:`);
}
