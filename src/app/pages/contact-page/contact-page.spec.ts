import type {ComponentFixture} from '@angular/core/testing';
import type {PublicSettings} from '@model/settings/public-settings';
import {control, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {SettingsRepository} from '../../settings/settings-repository';
import {ContactPage} from './contact-page';

describe('The contact page', () => {
  const show = (settings: PublicSettings | ReadError, page?: unknown) =>
    render(ContactPage, {page}, [
      {
        provide: SettingsRepository,
        useValue: {
          read: async () => {
            if (settings instanceof ReadError) throw settings;
            return settings;
          },
        },
      },
    ]);

  const letterOf = (fixture: ComponentFixture<ContactPage>) =>
    new URL(control(fixture, 'Write the email').getAttribute('href') ?? '');

  it('says plainly that no address has been published yet', async () => {
    const fixture = await show({});
    expect(wordsOf(fixture)).toContain("portal's team has not published an address for letters yet");
    expect(wordsOfAll(fixture, 'a[href^="mailto:"]')).toEqual([]);
  });

  it('lists the addresses an admin has filled in, and falls back to the general one', async () => {
    const fixture = await show({contactEmail: 'team@canheal.example', privacyEmail: 'dpo@canheal.example'});
    expect(wordsOfAll(fixture, 'dd')).toEqual([
      'team@canheal.example',
      'team@canheal.example',
      'dpo@canheal.example',
    ]);
  });

  it('begins a report about the page the reader came from', async () => {
    const fixture = await show({contactEmail: 'team@canheal.example'}, '/events/webinar');
    expect(letterOf(fixture).pathname).toBe('team@canheal.example');
    expect(letterOf(fixture).searchParams.get('body')).toContain(`Page: ${location.origin}/events/webinar`);
  });

  it('ignores an address that leads elsewhere', async () => {
    const fixture = await show({contactEmail: 'team@canheal.example'}, '//evil.example/');
    expect(wordsOf(fixture)).not.toContain('evil.example');
    expect(wordsOf(fixture)).toContain('Which page?');
  });

  it('sends barriers to the people who answer for accessibility', async () => {
    const fixture = await show({
      contactEmail: 'team@canheal.example',
      accessibilityEmail: 'a11y@canheal.example',
    });
    const barrier = fixture.nativeElement.querySelectorAll('input[type=radio]')[2] as HTMLInputElement;
    barrier.click();
    await fixture.whenStable();
    expect(letterOf(fixture).pathname).toBe('a11y@canheal.example');
  });

  it('lets the report be copied where there is nobody to send it to', async () => {
    const fixture = await show({}, '/about');
    const copy = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const said = fixture.nativeElement.querySelector('textarea') as HTMLTextAreaElement;
    said.value = 'A name is wrong.';
    said.dispatchEvent(new Event('input'));
    control(fixture, 'Copy the report').click();
    await fixture.whenStable();
    expect(copy.calls.mostRecent().args[0]).toMatch(/Page: .*\/about\n[^]*A name is wrong\./);
    expect(wordsOfAll(fixture, '[role=status]')).toEqual(['Copied.']);
  });

  it('tells of a failure with a way out', async () => {
    expect(control(await show(new ReadError('unreachable')), 'Try again')).toBeTruthy();
  });
});
