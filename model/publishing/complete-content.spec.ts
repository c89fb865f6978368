import * as v from 'valibot';
import {completeContent} from './complete-content';
import {CONTENT_SCHEMAS} from './content';

describe('Completing what was written', () => {
  const short = {title: 'News', visibility: 'public', summary: 'What happened.', language: 'en'};

  it('lets a short form be published', () => {
    expect(v.is(CONTENT_SCHEMAS.news, short)).toBeFalse();
    expect(completeContent('news', short)).toEqual({...short, deliverables: [], sources: []});
    expect(v.is(CONTENT_SCHEMAS.news, completeContent('news', short))).toBeTrue();
  });

  it('fills every list of an outcome, and nothing that may be absent', () => {
    expect(completeContent('deliverable', {title: 'A report'})).toEqual({
      title: 'A report',
      audiences: [],
      workPackages: [],
      partners: [],
      countries: [],
      keywords: [],
      creators: [],
      links: [],
      relations: [],
      sources: [],
      files: [],
    });
    expect(Object.keys(completeContent('event', {}))).toEqual(['deliverables', 'links', 'sources']);
  });

  it('changes nothing that was written, be it wrong', () => {
    const written = {...short, deliverables: ['report'], sources: 'none', other: 1};
    expect(completeContent('news', written)).toEqual(written);
  });
});
