import {Component, signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {Filters} from './filters';

@Component({
  imports: [Filters],
  template: `
    <app-filters [chosen]="chosen()" (cleared)="cleared = cleared + 1">
      <ng-template
        ><label>Role <input /></label
      ></ng-template>
      <ng-container show>Show 3 people</ng-container>
    </app-filters>
  `,
})
class Host {
  readonly chosen = signal(0);
  cleared = 0;
}

describe('The filters of a list', () => {
  function show(chosen = 0) {
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.chosen.set(chosen);
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    const button = (words: string) =>
      [...page.querySelectorAll('button')].find((it) => it.textContent.includes(words)) as HTMLButtonElement;
    return {fixture, page, button, dialog: page.querySelector('dialog') as HTMLDialogElement};
  }

  it('stand on the page once, until the sheet is opened', async () => {
    const {fixture, page, button, dialog} = show();
    expect(page.querySelectorAll('label').length).toBe(1);
    button('Filters').click();
    await fixture.whenStable();
    expect(dialog.open).toBeTrue();
    expect(dialog.querySelectorAll('label').length).toBe(1);
  });

  it('are left by the button that says what they show, and the focus goes back', async () => {
    const {fixture, page, button, dialog} = show();
    button('Filters').focus();
    button('Filters').click();
    await fixture.whenStable();
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve));
    button('Show 3 people').click();
    await closed;
    await fixture.whenStable();
    expect(dialog.open).toBeFalse();
    expect(dialog.querySelector('label')).toBeNull();
    expect(page.contains(document.activeElement)).toBeTrue();
  });

  it('say how many are chosen, and are cleared', () => {
    const {fixture, button} = show(2);
    expect(button('Filters').textContent).toContain(', 2 chosen');
    button('Clear all').click();
    expect(fixture.componentInstance.cleared).toBe(1);
  });

  it('can be cleared only where one is chosen', () => {
    expect(show(0).button('Clear all').disabled).toBeTrue();
  });
});
