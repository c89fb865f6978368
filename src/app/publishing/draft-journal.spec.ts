import {TestBed} from '@angular/core/testing';
import {DraftJournal} from './draft-journal';

describe('DraftJournal', () => {
  const DRAFT = 'news.first-results';
  const unsaved = (title: string) => ({
    base: {revision: 3, content: {title: 'Old'}, updatedBy: 'john', updatedAt: new Date(5)},
    mine: {title, embargoUntil: new Date(7)},
    sent: [{title: 'First'}, {title: 'Second'}],
  });

  /** A journal as another window has it. */
  function inWindow(): DraftJournal {
    TestBed.resetTestingModule();
    return TestBed.inject(DraftJournal);
  }

  /** A window that was closed: its lock is gone, what it kept is not. */
  function closed(title: string, at: number, window = crypto.randomUUID()): void {
    const journal = inWindow();
    journal.keep('jane', DRAFT, unsaved(title));
    const [[key, text] = ['', '']] = Object.entries(localStorage).filter(([, kept]) =>
      String(kept).includes(`"${title}"`),
    );
    localStorage.removeItem(key);
    const place = key.split('.').slice(0, -1).join('.');
    localStorage.setItem(
      `${place}.${window}`,
      String(text).replace(/"at":\{"\$date":\d+/, `"at":{"$date":${at}`),
    );
  }

  afterEach(() => localStorage.clear());

  it('gives back what a closed window left, dates as dates', async () => {
    closed('Mine', 1);
    const left = await inWindow().takeLeft('jane', DRAFT);
    expect(left).toEqual({...unsaved('Mine'), sent: [{title: 'Second'}], at: new Date(1)});
  });

  it('gives it once, the latest first, and keeps it on under its own name', async () => {
    closed('Older', 1);
    closed('Newer', 2);
    const journal = inWindow();
    expect((await journal.takeLeft('jane', DRAFT))?.mine['title']).toBe('Newer');
    journal.forget('jane', DRAFT);
    expect((await journal.takeLeft('jane', DRAFT))?.mine['title']).toBe('Older');
    journal.forget('jane', DRAFT);
    expect(await journal.takeLeft('jane', DRAFT)).toBeUndefined();
  });

  it('takes nothing from a window that is still open', async () => {
    const other = inWindow();
    other.keep('jane', DRAFT, unsaved('Theirs'));
    const journal = inWindow();
    expect(await journal.takeLeft('jane', DRAFT)).toBeUndefined();
  });

  it('offers nobody another’s words, nor another draft’s', async () => {
    closed('Mine', 1);
    const journal = inWindow();
    expect(await journal.takeLeft('john', DRAFT)).toBeUndefined();
    expect(await journal.takeLeft('jane', 'news.second')).toBeUndefined();
    expect((await journal.takeLeft('jane', DRAFT))?.mine['title']).toBe('Mine');
  });

  it('says so where the browser keeps nothing', () => {
    const journal = inWindow();
    expect(journal.keep('jane', DRAFT, unsaved('Mine'))).toBeTrue();
    spyOn(Storage.prototype, 'setItem').and.throwError('full');
    expect(journal.keep('jane', DRAFT, unsaved('Mine'))).toBeFalse();
  });
});
