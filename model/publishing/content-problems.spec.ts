import {blankContent} from './blank-content';
import {contentProblems, isOptional, longestOf} from './content-problems';
import {KINDS} from './kind';

describe('what keeps a working copy from being published', () => {
  const page = {title: 'About', visibility: 'public', summary: 'It.', body: 'Text.'};

  it('is nothing where it obeys its kind’s schema', () => {
    expect(contentProblems('page', 'about', page)).toEqual([]);
  });

  it('is each field that is missing, in words, told from what is wrong', () => {
    expect(
      contentProblems('page', 'about', {...page, title: '', visibility: undefined, body: undefined}),
    ).toEqual([
      {path: 'title', message: 'Write something here.', isMissing: true},
      {path: 'visibility', message: 'Choose one.', isMissing: true},
      {path: 'body', message: 'Write something here.', isMissing: true},
    ]);
    expect(contentProblems('page', 'about', {...page, title: 'x'.repeat(201)})).toEqual([
      {path: 'title', message: 'Use at most 200 characters.', isMissing: false},
    ]);
  });

  it('is told at the part of a field that is wrong', () => {
    const creators = [{name: 'Ada', orcid: '0000-0002-1825-0098'}, {name: ''}];
    const outcome = {title: 'T', category: 'datasets', visibility: 'public', summary: 'S', language: 'en'};
    expect(contentProblems('deliverable', 'atlas', {...outcome, creators})).toEqual([
      {path: 'creators.0.orcid', message: 'This ORCID iD has a wrong check digit.', isMissing: false},
      {path: 'creators.1.name', message: 'Write something here.', isMissing: true},
    ]);
    expect(
      contentProblems('deliverable', 'atlas', {...outcome, plain: {patients: 'x'.repeat(2001)}})[0]?.path,
    ).toBe('plain.patients');
  });

  it('asks to choose what is chosen, and to write what is written', () => {
    const figures = [{id: 'panel', views: [{id: 'all'}]}];
    const messages = new Map(
      contentProblems('page', 'insights', {...page, figures}).map(({path, message}) => [path, message]),
    );
    expect(messages.get('figures.0.views.0.value')).toBe('Choose one.');
    expect(messages.get('figures.0.views.0.takeaway')).toBe('Write something here.');
  });

  it('is what a schema of one field cannot see', () => {
    const body = '![](files/a.png)';
    expect(contentProblems('page', 'about', {...page, body}).map(({path}) => path)).toEqual(['body']);
    expect(contentProblems('page', 'about', {...page, body: 'Text.'})).toEqual([]);
  });

  it('tells once what is wrong with a field', () => {
    const problems = contentProblems('page', 'about', {...page, sources: [{label: 'x', url: 'nowhere'}]});
    expect(problems.map(({path}) => path)).toEqual(['sources.0.url']);
  });
});

describe('a new working copy', () => {
  it('is shown to nobody because nobody thought of it', () => {
    for (const kind of KINDS) {
      const missing = contentProblems(kind, 'one', blankContent(kind)).map(({path}) => path);
      expect(missing).withContext(kind).toContain('visibility');
    }
  });

  it('holds what is nearly always so', () => {
    const missing = contentProblems('event', 'one', blankContent('event')).map(({path}) => path);
    expect(missing).toEqual(['title', 'visibility', 'summary']);
  });
});

describe('a field’s limits', () => {
  it('are those of the schema', () => {
    expect(longestOf('deliverable', 'title')).toBe(300);
    expect(longestOf('deliverable', 'plain.patients')).toBe(2000);
    expect(longestOf('deliverable', 'body')).toBe(100_000);
    expect(longestOf('deliverable', 'category')).toBeUndefined();
  });

  it('tell what may be left out', () => {
    expect(isOptional('deliverable', 'doi')).toBe(true);
    expect(isOptional('deliverable', 'keywords')).toBe(true);
    expect(isOptional('deliverable', 'plain.patients')).toBe(true);
    expect(isOptional('deliverable', 'title')).toBe(false);
    expect(isOptional('event', 'online')).toBe(false);
  });
});
