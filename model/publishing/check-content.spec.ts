import {aDeliverable} from '../../test/fixtures/deliverables';
import {aNewsItem} from '../../test/fixtures/nouns';
import {checkContent} from './check-content';

const aFile = (name: string) => ({
  name,
  path: `drafts/deliverable.report/6f1c1a52-0000-4000-8000-000000000000/${name}`,
  size: 3,
  contentType: 'text/csv',
  sha256: 'a'.repeat(64),
});

describe('Whether a working copy may be published', () => {
  const issuesOf = (changes: object) =>
    checkContent('deliverable', 'report', {...aDeliverable(), ...changes}).issues;

  it('is decided by the noun’s schema, which leaves out what no editor writes', () => {
    const {content} = checkContent('deliverable', 'report', {...aDeliverable(), junk: 1, withdrawn: {}});
    expect(content?.title).toBe('A report');
    for (const given of ['id', 'version', 'publishedAt', 'updatedAt', 'withdrawn', 'junk']) {
      expect(Object.keys(content ?? {})).not.toContain(given);
    }
  });

  it('names every field that is wrong', () => {
    expect(
      issuesOf({title: ' ', language: 'English', doi: 'x'})?.map((issue) => issue.split(':')[0]),
    ).toEqual(['title', 'language', 'doi']);
  });

  it('asks for no list that was never written', () => {
    const {deliverables: _, sources: _s, ...short} = aNewsItem();
    expect(checkContent('news', 'opened', short).content?.sources).toEqual([]);
  });

  it('takes files of different names that a folder can hold', () => {
    expect(issuesOf({files: [aFile('a.csv'), aFile('b.csv')]})).toBeUndefined();
    expect(issuesOf({files: [aFile('a.csv'), aFile('a.csv')]})).toEqual([
      'files.1.name: Another file has this name.',
    ]);
    expect(issuesOf({files: [{...aFile('a.csv'), name: '../a.csv'}]})).toEqual([
      'files.0.name: This name can’t be a file’s.',
    ]);
  });

  it('takes data dictionaries of its own files only', () => {
    const tables = [{file: 'a.csv', schema: {fields: [{name: 'n', type: 'integer'}]}}];
    expect(issuesOf({files: [aFile('a.csv')], tables})).toBeUndefined();
    expect(issuesOf({files: [aFile('b.csv')], tables})).toEqual(['tables.0.file: There is no file a.csv.']);
  });

  it('takes figures whose charts draw columns of their tables', () => {
    const view = {id: 'all', title: 'All', takeaway: 'Most are A.', label: 'Group', value: 'Count'};
    const figure = {
      ...{id: 'panel', title: 'Panel', year: '2026', licenceNote: 'Open.'},
      sources: [{label: 'A journal', url: 'https://example.org/'}],
      columns: ['Group', 'Count'],
      rows: [{cells: ['A', 3]}],
      views: [view],
    };
    const page = {title: 'Insights', visibility: 'public', summary: 'Numbers.', body: 'How made.'};
    const check = (views: object[]) =>
      checkContent('page', 'insights', {...page, figures: [{...figure, views}]}).issues;
    expect(check([view])).toBeUndefined();
    expect(check([{...view, value: 'Number'}])).toEqual([
      'figures.0.views.0.value: There is no column “Number”.',
    ]);
  });

  it('keeps no page to members that the portal needs', () => {
    const page = {title: 'A page', visibility: 'consortium', summary: 'It.', body: 'Text.'};
    expect(checkContent('page', 'agreement', page).issues).toBeUndefined();
    expect(checkContent('page', 'privacy', {...page, visibility: 'public'}).issues).toBeUndefined();
    expect(checkContent('page', 'privacy', page).issues).toEqual([
      'visibility: The portal needs this page: everyone has to be able to read it.',
    ]);
  });

  it('takes the item’s own files only', () => {
    const own = {...aFile('a.csv'), path: 'public/deliverables/report/1/a.csv'};
    expect(issuesOf({files: [own]})).toBeUndefined();
    for (const path of [
      own.path.replace('report', 'other'),
      aFile('a.csv').path.replace('report', 'other'),
    ]) {
      expect(issuesOf({files: [{...own, path}]})).toEqual(['files.0.path: This file is another item’s.']);
    }
  });

  it('takes pictures that are said in words and are among the files', () => {
    const files = [aFile('map.csv')];
    expect(issuesOf({files, body: '![A map](files/map.csv)'})).toBeUndefined();
    expect(issuesOf({files, body: 'See ![ ](files/map.csv)'})).toEqual([
      'body: Say what the picture map.csv shows.',
    ]);
    expect(issuesOf({files, body: '![A map](files/other.png)'})).toEqual([
      'body: There is no file other.png.',
    ]);
  });

  it('knows fourteen work packages', () => {
    const content = {title: 'Evaluation', objective: 'Check.', visibility: 'public'};
    expect(checkContent('work-package', '3', content).issues).toBeUndefined();
    expect(checkContent('work-package', '15', content).issues).toEqual([
      'item: There are work packages 1 to 14.',
    ]);
  });
});
