import * as v from 'valibot';
import {ACCEPTED_DRAFTS, REFUSED_DRAFTS} from '../../test/fixtures/drafts';
import {draftIdOf, draftSchema, parseDraftId} from './draft';

describe('A working copy', () => {
  for (const [says, draft] of Object.entries(ACCEPTED_DRAFTS)) {
    it(`may be ${says}`, () => expect(v.is(draftSchema, draft)).toBeTrue());
  }
  for (const [says, draft] of Object.entries(REFUSED_DRAFTS)) {
    it(`may not be ${says}`, () => expect(v.is(draftSchema, draft)).toBeFalse());
  }
});

describe('The id of a working copy', () => {
  it('names its kind and its item, and is read again', () => {
    expect(draftIdOf('work-package', '7')).toBe('work-package.7');
    expect(parseDraftId('work-package.7')).toEqual({kind: 'work-package', item: '7'});
  });

  it('names nothing where either is none', () => {
    expect(parseDraftId('member.anna')).toBeUndefined();
    expect(parseDraftId('news.A')).toBeUndefined();
    expect(parseDraftId('news.a.b')).toBeUndefined();
    expect(parseDraftId('news')).toBeUndefined();
    expect(parseDraftId('news.a')).toEqual({kind: 'news', item: 'a'});
  });
});
