import {TestBed} from '@angular/core/testing';
import {textOf, withWords} from '../../../testing/by-words';
import {ShareDialog} from './share-dialog';

describe('ShareDialog', () => {
  async function render() {
    const fixture = TestBed.createComponent(ShareDialog);
    fixture.componentRef.setInput('shared', {
      title: 'A report',
      url: 'https://portal.example/deliverables/report',
    });
    fixture.componentRef.setInput('open', true);
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
    const write = async (server: string) => {
      const field = page.querySelector('input');
      if (!field) throw new Error('There is no field for a server.');
      field.value = server;
      field.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    return {fixture, page, write};
  }

  it('offers each network as a plain link in a window of its own', async () => {
    const {page} = await render();
    expect(page.querySelector('dialog')?.matches(':modal')).toBeTrue();
    const links = [...page.querySelectorAll('a')];
    expect(links.map(textOf)).toEqual(['Bluesky', 'LinkedIn', 'X', 'Facebook', 'WhatsApp', 'Email']);
    for (const link of links) {
      expect(decodeURIComponent(link.href)).toContain('https://portal.example/deliverables/report');
      expect(link.rel).toContain('noopener');
    }
    expect(page.querySelector('script, iframe, img')).toBeNull();
  });

  it('goes to the Mastodon server somebody names, and to none that is no server', async () => {
    const {page, write} = await render();
    await write('javascript:alert(1)');
    expect(textOf(page)).not.toContain('Go on to Mastodon');
    await write('mastodon.example');
    const link = withWords(page, 'a', 'Go on to Mastodon') as HTMLAnchorElement;
    expect(link.href).toContain('https://mastodon.example/share?text=A%20report');
  });

  it('closes, and says so to whoever opened it', async () => {
    const {fixture, page} = await render();
    page.querySelector<HTMLButtonElement>('button[aria-label=Close]')?.click();
    await fixture.whenStable();
    expect(page.querySelector('dialog')?.open).toBeFalse();
    expect(fixture.componentInstance.open()).toBeFalse();
  });
});
