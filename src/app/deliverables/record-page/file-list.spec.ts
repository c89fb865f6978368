import {TestBed} from '@angular/core/testing';
import type {Role} from '@model/access/role';
import type {Deliverable} from '@model/deliverables/deliverable';
import type {StoredFile} from '@model/files/file';
import {aDeliverable} from '../../../../test/fixtures/deliverables';
import {textOf, withWords} from '../../../testing/by-words';
import {asReader} from '../../../testing/outcome-stubs';
import {until} from '../../../testing/until';
import {FileList} from './file-list';

describe('FileList', () => {
  const later = new Date(Date.now() + 1_000_000_000);

  function aFile(changes: Partial<StoredFile> = {}): StoredFile {
    const sha256 = 'a'.repeat(64);
    const path = 'public/deliverables/report/1/a b.csv';
    return {name: 'a b.csv', path, size: 1234, contentType: 'text/csv', sha256, ...changes};
  }

  function render(changes: Partial<Deliverable>, role?: Role) {
    TestBed.configureTestingModule({providers: asReader(role)});
    const fixture = TestBed.createComponent(FileList);
    fixture.componentRef.setInput('item', aDeliverable({files: [aFile()], ...changes}));
    fixture.detectChanges();
    return {fixture, page: fixture.nativeElement as HTMLElement};
  }

  it('links to a public file by an address without a token', () => {
    const {page} = render({});
    const link = withWords<HTMLAnchorElement>(page, 'a', 'Download');
    expect(link.href).toBe(
      'https://firebasestorage.googleapis.com/v0/b/demo-test.appspot.com/o/' +
        'public%2Fdeliverables%2Freport%2F1%2Fa%20b.csv?alt=media',
    );
    expect(link.download).toBe('a b.csv');
  });

  it('tells size, type and checksum, the size exactly as well', () => {
    const {page} = render({});
    expect(textOf(page)).toContain('CSV · 1.2 kB');
    expect(page.querySelector('[title="1,234 bytes"]')).not.toBeNull();
    expect(textOf(page)).toContain('a'.repeat(64));
  });

  it('says when embargoed files open, and offers none of them', () => {
    const {page} = render({embargoUntil: later});
    expect(textOf(page)).toContain('The files open on');
    expect(page.querySelector('a')).toBeNull();
    expect(textOf(page)).not.toContain('Download');
    expect(textOf(page)).not.toContain('Preview');
  });

  it('fetches a consortium file in the reader’s own name', async () => {
    const {page} = render({visibility: 'consortium'}, 'member');
    const fetched = spyOn(window, 'fetch').and.resolveTo(new Response('a,b'));
    const saved = spyOn(HTMLAnchorElement.prototype, 'click');
    expect(page.querySelector('a')).toBeNull();
    withWords(page, 'button', 'Download').click();
    await until('the saved file', () => saved.calls.any());
    expect(fetched.calls.mostRecent().args[1]?.headers).toEqual({Authorization: 'Firebase token-of-member'});
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('shows editors what is still under embargo', () => {
    const {page} = render({embargoUntil: later}, 'editor');
    expect(textOf(page)).toContain('as an editor');
    expect(textOf(page)).toContain('Download');
  });

  it('says so when a file cannot be fetched', async () => {
    const {fixture, page} = render({visibility: 'consortium'}, 'member');
    spyOn(window, 'fetch').and.resolveTo(new Response('', {status: 403}));
    withWords(page, 'button', 'Download').click();
    await until('the refusal', () => {
      fixture.detectChanges();
      return textOf(page).includes('could not');
    });
    expect(textOf(withWords(page, '[role=status]', 'could not'))).toContain('try again');
  });

  it('does not offer to preview what is too large, or what it cannot show', () => {
    const {page} = render({
      files: [aFile({size: 3_000_000}), aFile({path: 'x', contentType: 'application/pdf'})],
    });
    expect(textOf(page)).toContain('Too large to preview here');
    expect(
      [...page.querySelectorAll('button')].some((button) => textOf(button).includes('Preview')),
    ).toBeFalse();
  });
});
