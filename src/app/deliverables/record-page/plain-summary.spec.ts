import {Location} from '@angular/common';
import {TestBed} from '@angular/core/testing';
import {aDeliverable} from '../../../../test/fixtures/deliverables';
import {textOf, withWords} from '../../../testing/by-words';
import {asReader} from '../../../testing/outcome-stubs';
import {PlainSummary} from './plain-summary';

describe('PlainSummary', () => {
  const item = aDeliverable({
    summary: 'In general.',
    plain: {patients: 'For you.', researchers: 'For science.'},
  });

  function render(asked: string[], shown = item) {
    TestBed.configureTestingModule({providers: asReader()});
    const fixture = TestBed.createComponent(PlainSummary);
    fixture.componentRef.setInput('item', shown);
    fixture.componentRef.setInput('asked', asked);
    fixture.detectChanges();
    return {fixture, page: fixture.nativeElement as HTMLElement};
  }

  const option = (page: HTMLElement, words: string) =>
    withWords(page, 'label', words).querySelector<HTMLInputElement>('input[type=radio]');

  it('speaks to the audience the address asks for', () => {
    const {page} = render(['patients']);
    expect(textOf(page)).toContain('For you.');
    expect(option(page, 'Patients')?.checked).toBeTrue();
  });

  it('offers the audiences it was written for, and no other', () => {
    const {page} = render([]);
    expect([...page.querySelectorAll('label')].map(textOf)).toEqual(['Everyone', 'Researchers', 'Patients']);
    expect(textOf(page)).toContain('In general.');
  });

  it('changes with one choice, which the address remembers', () => {
    const {fixture, page} = render([]);
    option(page, 'Researchers')?.click();
    fixture.detectChanges();
    expect(textOf(page)).toContain('For science.');
    expect(TestBed.inject(Location).path()).toContain('audience=researchers');
  });

  it('offers no choice where there is none', () => {
    const {page} = render(['patients'], aDeliverable({summary: 'In general.'}));
    expect(page.querySelector('fieldset')).toBeNull();
    expect(textOf(page)).toContain('In general.');
  });
});
