import {TestbedHarnessEnvironment} from '@angular/cdk/testing/testbed';
import {TestKey} from '@angular/cdk/testing';
import {Component, inject} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {MatButtonHarness} from '@angular/material/button/testing';
import {MatDialogHarness} from '@angular/material/dialog/testing';
import {ConfirmDialogOpener} from './confirm-dialog';

@Component({template: '<button (click)="ask()">Withdraw</button>'})
class Host {
  private readonly opener = inject(ConfirmDialogOpener);
  answer?: Promise<boolean>;

  ask(): void {
    const words = 'The link stops working.';
    this.answer = this.opener.ask({title: 'Withdraw it?', words, action: 'Withdraw it'});
  }
}

describe('The confirmation', () => {
  async function ask() {
    const fixture = TestBed.createComponent(Host);
    document.body.append(fixture.nativeElement as HTMLElement);
    fixture.detectChanges();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button') as HTMLButtonElement;
    button.focus();
    button.click();
    const loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
    const dialog = await loader.getHarness(MatDialogHarness);
    const press = async (text: string) => (await dialog.getHarness(MatButtonHarness.with({text}))).click();
    return {dialog, press, button, answer: fixture.componentInstance.answer as Promise<boolean>};
  }

  it('says what it is about, to eyes and ears', async () => {
    const {dialog, press} = await ask();
    expect(await dialog.getRole()).toBe('alertdialog');
    expect(await dialog.getTitleText()).toBe('Withdraw it?');
    expect(await dialog.getContentText()).toBe('The link stops working.');
    expect(await dialog.getAriaDescribedby()).toBe('confirm-words');
    await press('Cancel');
  });

  it('answers yes where the action was chosen, and gives the focus back', async () => {
    const {press, answer, button} = await ask();
    await press('Withdraw it');
    expect(await answer).toBeTrue();
    expect(document.activeElement).toBe(button);
  });

  it('answers no where it was cancelled', async () => {
    const {press, answer} = await ask();
    await press('Cancel');
    expect(await answer).toBeFalse();
  });

  it('answers no to the Escape key', async () => {
    const {dialog, answer} = await ask();
    await (await dialog.host()).sendKeys(TestKey.ESCAPE);
    expect(await answer).toBeFalse();
  });
});
