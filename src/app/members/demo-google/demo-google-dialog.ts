import {Component} from '@angular/core';
import {MatButton} from '@angular/material/button';
import {MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle} from '@angular/material/dialog';
import {DEMO_ACCOUNTS} from '@model/members/demo-accounts';

/** Stands in for Google's window on the emulators, and closes with the account that was chosen. */
@Component({
  selector: 'app-demo-google-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle i18n>Choose a demo account</h2>
    <mat-dialog-content>
      <p i18n>This portal runs on your own machine, so no real Google account is asked for.</p>
      <ul>
        @for (account of accounts; track account.email) {
          <li>
            <button matButton="outlined" type="button" [matDialogClose]="account">
              {{ account.name }}, {{ account.email }}
            </button>
          </li>
        }
      </ul>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton type="button" matDialogClose i18n>Cancel</button>
    </mat-dialog-actions>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.75rem;
      padding: 0;
      list-style: none;
    }
    li button {
      inline-size: 100%;
    }
  `,
})
export class DemoGoogleDialog {
  protected readonly accounts = DEMO_ACCOUNTS;
}
