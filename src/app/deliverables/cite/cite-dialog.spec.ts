import {TestBed} from '@angular/core/testing';
import {aDeliverable} from '../../../../test/fixtures/deliverables';
import {textOf, withWords} from '../../../testing/by-words';
import {until} from '../../../testing/until';
import {CiteDialog} from './cite-dialog';

describe('CiteDialog', () => {
  async function render() {
    const fixture = TestBed.createComponent(CiteDialog);
    fixture.componentRef.setInput('item', aDeliverable({id: 'report', title: 'A report', issued: '2024'}));
    fixture.componentRef.setInput('open', true);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const choose = async (words: string) => {
      withWords(page, 'label', words).querySelector('input')?.click();
      await fixture.whenStable();
    };
    return {fixture, page, choose};
  }

  it('opens as a dialog with the citation in one style, to be copied', async () => {
    const {page} = await render();
    const written = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    expect(page.querySelector('dialog')?.matches(':modal')).toBeTrue();
    expect(textOf(page)).toContain('CAN.HEAL consortium. (2024). A report');
    withWords(page, 'button', 'Copy').click();
    await until('the copy', () => textOf(page).includes('Copied'));
    expect(written.calls.mostRecent().args[0]).toContain('CAN.HEAL consortium. (2024). A report');
    expect(textOf(withWords(page, 'app-copy-button [role=status]', 'Copied'))).toBe('Copied');
  });

  it('offers files for reference managers', async () => {
    const {page, choose} = await render();
    const names: string[] = [];
    spyOn(HTMLAnchorElement.prototype, 'click').and.callFake(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    for (const [format, ending] of [
      ['BibTeX', 'bib'],
      ['RIS', 'ris'],
      ['CSL-JSON', 'json'],
    ] as const) {
      await choose(format);
      withWords(page, 'button', `Download .${ending}`).click();
    }
    expect(names).toEqual(['report.bib', 'report.ris', 'report.json']);
  });

  it('closes, and says so to whoever opened it', async () => {
    const {fixture, page} = await render();
    page.querySelector<HTMLButtonElement>('button[aria-label=Close]')?.click();
    await fixture.whenStable();
    expect(page.querySelector('dialog')?.open).toBeFalse();
    expect(fixture.componentInstance.open()).toBeFalse();
  });
});
