import type {Type} from '@angular/core';
import type {ReaderRecord} from '@model/newsletter/api';
import {tokenBody} from '@model/newsletter/token';
import {control, render, wordsOf} from '../../testing/render';
import {until} from '../../testing/until';
import {ConfirmPage} from './confirm-page/confirm-page';
import {NewsletterClient, NewsletterError} from './newsletter-client';
import {SubscribeForm} from './newsletter-page/subscribe-form';
import {PreferencesPage} from './preferences-page/preferences-page';
import {UnsubscribePage} from './unsubscribe-page/unsubscribe-page';

const SIGNED = '.' + 's'.repeat(43);
const LATER = Date.now() / 1000 + 86_400;
const ASKED = {
  email: 'ada@partner.example',
  topics: ['news'],
  audience: 'citizens',
  language: 'de',
  askedAt: 1,
};
const CONFIRM = tokenBody(Math.floor(LATER), ASKED) + SIGNED;
const EXPIRED = tokenBody(1, ASKED) + SIGNED;
const READER = tokenBody(Math.floor(LATER), {reader: 'a'.repeat(64)}) + SIGNED;
const RECORD: ReaderRecord = {
  email: 'ada@partner.example',
  topics: ['news'],
  audience: 'citizens',
  language: 'de',
  confirmedAt: '2026-11-24T10:00:00.000Z',
};

type Fake = Partial<Record<keyof NewsletterClient, jasmine.Spy>>;

describe('The newsletter’s pages', () => {
  const show = <T>(page: Type<T>, inputs: Record<string, unknown>, client: Fake) =>
    render(page, inputs, [{provide: NewsletterClient, useValue: client}]);
  const spy = (answer?: unknown) =>
    jasmine
      .createSpy()
      .and.callFake(() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));

  describe('to confirm', () => {
    it('say what was asked for and do nothing until the button is pressed', async () => {
      const confirm = spy({state: 'subscribed', token: READER});
      const fixture = await show(ConfirmPage, {token: CONFIRM}, {confirm});
      expect(wordsOf(fixture)).toContain('ada@partner.example');
      expect(wordsOf(fixture)).toContain('German');
      expect(confirm).not.toHaveBeenCalled();
      control(fixture, 'Yes, send me').click();
      await fixture.whenStable();
      expect(confirm).toHaveBeenCalledOnceWith(CONFIRM);
      expect(wordsOf(fixture)).toContain('You get the newsletter');
      expect(control(fixture, 'Change what you get').getAttribute('href')).toContain(
        `token=${encodeURIComponent(READER)}`,
      );
      expect(document.activeElement?.textContent).toContain('You get the newsletter');
    });

    it('offer no button where the link is none, or its time is over', async () => {
      for (const [token, words] of [
        [undefined, 'not one of ours'],
        ['x', 'not one of ours'],
        [READER, 'not one of ours'],
        [EXPIRED, 'has expired'],
      ] as const) {
        const fixture = await show(ConfirmPage, {token}, {});
        expect(wordsOf(fixture)).toContain(words);
        expect(fixture.nativeElement.querySelector('button')).toBeNull();
        fixture.destroy();
        (await import('@angular/core/testing')).TestBed.resetTestingModule();
      }
    });

    it('say why the portal refused', async () => {
      const fixture = await show(
        ConfirmPage,
        {token: CONFIRM},
        {confirm: spy(new NewsletterError('token-used'))},
      );
      control(fixture, 'Yes, send me').click();
      await fixture.whenStable();
      expect(fixture.nativeElement.querySelector('[role=alert]').textContent).toContain('was used before');
    });
  });

  describe('to leave', () => {
    it('leave by one button, without a question, and not before it is pressed', async () => {
      const leave = spy();
      const fixture = await show(UnsubscribePage, {token: READER}, {leave});
      expect(leave).not.toHaveBeenCalled();
      control(fixture, 'Leave now').click();
      await fixture.whenStable();
      expect(leave).toHaveBeenCalledOnceWith(READER);
      expect(wordsOf(fixture)).toContain('We have forgotten your address.');
    });

    it('keep the button when it did not work', async () => {
      const fixture = await show(
        UnsubscribePage,
        {token: READER},
        {leave: spy(new NewsletterError('unreachable'))},
      );
      control(fixture, 'Leave now').click();
      await fixture.whenStable();
      expect(wordsOf(fixture)).toContain("can't be reached");
      expect(control(fixture, 'Leave now')).toBeDefined();
    });
  });

  describe('of a reader’s choices', () => {
    it('show what is stored, and save what is chosen', async () => {
      const change = spy({...RECORD, topics: ['news', 'events']});
      const fixture = await show(PreferencesPage, {token: READER}, {record: spy(RECORD), change});
      const boxes = fixture.nativeElement.querySelectorAll('[type=checkbox]') as NodeListOf<HTMLInputElement>;
      expect([...boxes].filter(({checked}) => checked).length).toBe(1);
      boxes[boxes.length - 1]?.click();
      control(fixture, 'Save').click();
      await fixture.whenStable();
      expect(change).toHaveBeenCalledOnceWith(READER, {
        topics: ['news', 'events'],
        audience: 'citizens',
        language: 'de',
      });
      expect(wordsOf(fixture)).toContain('Saved.');
    });

    it('ask for a topic at least', async () => {
      const change = spy(RECORD);
      const fixture = await show(PreferencesPage, {token: READER}, {record: spy(RECORD), change});
      (fixture.nativeElement.querySelector('[type=checkbox]:checked') as HTMLInputElement).click();
      control(fixture, 'Save').click();
      await fixture.whenStable();
      expect(wordsOf(fixture)).toContain('Choose at least one topic.');
      expect(change).not.toHaveBeenCalled();
    });

    it('say that who has left is not known any more', async () => {
      const record = spy(new NewsletterError('not-subscribed'));
      const fixture = await show(PreferencesPage, {token: READER}, {record});
      expect(wordsOf(fixture)).toContain('does not get the newsletter any more');
      expect(control(fixture, 'To the newsletter').getAttribute('href')).toBe('/newsletter');
    });
  });

  describe('to subscribe', () => {
    const typed = 'ada@partner.example';
    const choose = (root: HTMLElement, words: string) =>
      [...root.querySelectorAll('label')]
        .find((label) => label.textContent.trim() === words)
        ?.querySelector('input')
        ?.click();

    it('ask for the newsletter with what was chosen, and say the same to everybody', async () => {
      const subscribe = spy();
      const fixture = await show(SubscribeForm, {typed}, {subscribe});
      choose(fixture.nativeElement, 'Patients');
      control(fixture, 'Subscribe').click();
      await fixture.whenStable();
      expect(subscribe).toHaveBeenCalledOnceWith(
        jasmine.objectContaining({email: typed, audience: 'patients'}),
      );
      expect(wordsOf(fixture)).toContain('Look in your mail');
    });

    it('name the field that is wrong, and put the focus there', async () => {
      const subscribe = spy();
      const fixture = await show(SubscribeForm, {typed: 'ada'}, {subscribe});
      control(fixture, 'Subscribe').click();
      await fixture.whenStable();
      const address = fixture.nativeElement.querySelector('[type=email]') as HTMLInputElement;
      expect(address.getAttribute('aria-invalid')).toBe('true');
      expect(wordsOf(fixture)).toContain('Write the whole address');
      expect(wordsOf(fixture)).toContain('Choose one.');
      await until('the focus on the address', () => document.activeElement === address);
      expect(subscribe).not.toHaveBeenCalled();
    });

    it('say when it was asked too often', async () => {
      const fixture = await show(SubscribeForm, {typed}, {subscribe: spy(new NewsletterError('too-many'))});
      choose(fixture.nativeElement, 'Citizens');
      control(fixture, 'Subscribe').click();
      await fixture.whenStable();
      expect(fixture.nativeElement.querySelector('[role=alert]').textContent).toContain('too often');
    });
  });
});
