import {Component, computed, inject, input, LOCALE_ID, output} from '@angular/core';
import {type FieldTree, FormField} from '@angular/forms/signals';
import {MatError, MatFormField, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import {formatSize} from '@model/files/files';
import {Icon} from '../../ui/icon/icon';
import type {FileUpload} from '../upload/file-upload';
import {UploadProgress} from '../upload/upload-progress';

/** A file that will become a document: its title, and how far it has come. */
@Component({
  selector: 'app-chosen-file',
  imports: [FormField, Icon, MatError, MatFormField, MatInput, MatLabel, UploadProgress],
  template: `
    <div class="head">
      <app-icon name="document" />
      <p>
        <strong>{{ upload().file.name }}</strong>
        <span class="small muted figures">&ngsp;{{ size() }}</span>
      </p>
      @if (!locked() && upload().state() !== 'done') {
        <button type="button" class="button button-icon" (click)="removed.emit()">
          <app-icon name="close" />
          <span class="visually-hidden" i18n>Take {{ upload().file.name }} out again</span>
        </button>
      }
    </div>
    @if (upload().state() !== 'done') {
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label i18n>Title</mat-label>
        <input matInput [formField]="title()" />
        <mat-error>{{ title()().errors()[0]?.message }}</mat-error>
      </mat-form-field>
    }
    <app-upload-progress [upload]="upload()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }

    .head {
      display: grid;
      grid-template-columns: auto 1fr auto;
      gap: var(--space-3);
      align-items: center;
      min-block-size: var(--tap);
    }

    p {
      margin: 0;
      overflow-wrap: anywhere;
    }

    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class ChosenFile {
  private readonly locale = inject(LOCALE_ID);

  readonly upload = input.required<FileUpload>();
  readonly title = input.required<FieldTree<string>>();
  readonly locked = input(false);
  /** The file was taken out again. */
  readonly removed = output();

  protected readonly size = computed(() => formatSize(this.upload().file.size, this.locale));
}
