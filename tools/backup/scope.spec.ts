import {
  atRest,
  filesNamedBy,
  isPublicDocument,
  isPublicFile,
  comesLast,
  keepsCollection,
  keepsDocument,
  keepsFile,
  withoutHidden,
} from './scope';

const PUBLIC = {visibility: 'public'};
const nothing = () => false;
const CONSORTIUM = {visibility: 'consortium'};

describe('A backup of everything', () => {
  it('keeps every collection but those that must not travel', () => {
    for (const name of ['deliverables', 'drafts', 'audit', 'outbox', 'whatever-comes-later']) {
      expect(keepsCollection(name, 'all')).withContext(name).toBeTrue();
    }
    for (const name of ['limits', 'analyticsSalts', 'restorations']) {
      expect(keepsCollection(name, 'all')).withContext(name).toBeFalse();
    }
  });

  it('keeps no index, and no letter on its way', () => {
    expect(keepsDocument('catalogue/public-0', {})).toBeFalse();
    expect(keepsDocument('catalogue/lease-people', {})).toBeFalse();
    expect(keepsDocument('catalogue/lease-item-deliverable.a', {})).toBeTrue();
    expect(keepsDocument('outbox/a', {task: {kind: 'send-mail'}})).toBeFalse();
    expect(keepsDocument('outbox/a', {task: {kind: 'settle-files'}})).toBeTrue();
    expect(keepsDocument('notes/a', {task: {kind: 'send-mail'}})).toBeTrue();
  });

  it('keeps every file but uploads that nobody has looked into, and what is drawn from documents', () => {
    expect(keepsFile('consortium/documents/a/1/a.pdf')).toBeTrue();
    expect(keepsFile('drafts/news.a/x/a.pdf')).toBeTrue();
    expect(keepsFile('incoming/anna/x/a.pdf')).toBeFalse();
    expect(keepsFile('previews/news/a/0f.png')).toBeFalse();
  });
});

describe('A backup of the public part', () => {
  it('looks only where something public can be', () => {
    expect(keepsCollection('deliverables', 'public')).toBeTrue();
    expect(keepsCollection('settings', 'public')).toBeTrue();
    for (const name of ['drafts', 'members', 'subscribers', 'catalogue', 'whatever-comes-later']) {
      expect(keepsCollection(name, 'public')).withContext(name).toBeFalse();
    }
  });

  it('keeps what is public, and nothing of an unclear visibility', () => {
    expect(isPublicDocument('deliverables/a', PUBLIC, nothing)).toBeTrue();
    for (const fields of [CONSORTIUM, {}, {visibility: 'Public'}, {visibility: ['public']}]) {
      expect(isPublicDocument('deliverables/a', fields, nothing))
        .withContext(JSON.stringify(fields))
        .toBeFalse();
    }
  });

  it('keeps nothing that only calls itself public', () => {
    expect(isPublicDocument('drafts/news.a', PUBLIC, nothing)).toBeFalse();
    expect(isPublicDocument('settings/home', PUBLIC, nothing)).toBeFalse();
    expect(isPublicDocument('settings/public', {}, nothing)).toBeTrue();
  });

  it('keeps a version where it and its item are public and the item stands', () => {
    const version = 'deliverables/a/versions/1';
    expect(isPublicDocument(version, PUBLIC, nothing, PUBLIC)).toBeTrue();
    expect(isPublicDocument(version, CONSORTIUM, nothing, PUBLIC)).toBeFalse();
    expect(isPublicDocument(version, PUBLIC, nothing, CONSORTIUM)).toBeFalse();
    expect(isPublicDocument(version, PUBLIC, nothing, {...PUBLIC, withdrawn: {}})).toBeFalse();
    expect(isPublicDocument(version, PUBLIC, nothing)).toBeFalse();
  });

  it('keeps how often an outcome was read, where everyone may read it', () => {
    const has = (path: string) => path === 'deliverables/a';
    expect(isPublicDocument('metrics/a', {views: 1}, has)).toBeTrue();
    expect(isPublicDocument('metrics/b', {views: 1}, has)).toBeFalse();
    expect(isPublicDocument('metrics/a/days/1', {views: 1}, has)).toBeFalse();
  });

  it('keeps nothing else below an item', () => {
    expect(isPublicDocument('deliverables/a/secrets/1', PUBLIC, nothing, PUBLIC)).toBeFalse();
    expect(isPublicDocument('deliverables/a/versions/1/versions/2', PUBLIC, nothing, PUBLIC)).toBeFalse();
  });

  it('keeps a file once it is open', () => {
    const name = 'public/deliverables/a/1/a.csv';
    expect(isPublicFile(name, undefined, 1000)).toBeTrue();
    expect(isPublicFile(name, '1000', 1000)).toBeTrue();
    for (const opensAt of ['1001', '', '-1', 'soon', 1000, '1e2']) {
      expect(isPublicFile(name, opensAt, 1000))
        .withContext(String(opensAt))
        .toBeFalse();
    }
    expect(isPublicFile(name.replace('public', 'consortium'), undefined, 1000)).toBeFalse();
  });

  it('names nothing that it does not hold', () => {
    const has = (path: string) => ['deliverables/seen', 'partners/seen', 'events/seen'].includes(path);
    const item = {
      title: 'A',
      partners: ['seen', 'hidden'],
      leads: ['hidden'],
      deliverables: ['hidden', 'seen'],
      relations: [
        {type: 'References', target: 'hidden'},
        {type: 'References', target: 'seen'},
      ],
      withdrawn: {reason: 'x', replacement: 'hidden'},
      event: 'hidden',
    };
    expect(withoutHidden(item, has)).toEqual({
      title: 'A',
      partners: ['seen'],
      leads: [],
      deliverables: ['seen'],
      relations: [{type: 'References', target: 'seen'}],
      withdrawn: {reason: 'x'},
    });
    const open = {withdrawn: {reason: 'x', replacement: 'seen'}, event: 'seen', partners: ['seen']};
    expect(withoutHidden(open, has)).toEqual(open);
  });
});

describe('The files of an item', () => {
  it('are those it names, whatever else stands there', () => {
    expect(filesNamedBy({files: [{path: 'public/a'}, null, {name: 'x'}, 7]})).toEqual(['public/a']);
    expect(filesNamedBy({files: 'public/a'})).toEqual([]);
    expect(filesNamedBy({})).toEqual([]);
  });
});

describe('What is put back', () => {
  it('sends no newsletter by itself', () => {
    expect(atRest('newsletters/a', {state: 'sending', frozen: true})).toEqual({
      state: 'paused',
      frozen: true,
    });
    expect(atRest('newsletters/a', {state: 'scheduled', sendAt: 1})).toEqual({state: 'paused', sendAt: 1});
  });

  it('is else as it was', () => {
    for (const [path, fields] of [
      ['newsletters/a', {state: 'sent', sendAt: 1}],
      ['newsletters/a/recipients/b', {state: 'sending'}],
      ['drafts/news.a', {state: 'scheduled', schedule: {}}],
    ] as const) {
      expect(atRest(path, fields)).withContext(path).toBe(fields);
    }
  });

  it('ends with the tasks', () => {
    expect(comesLast('outbox/a')).toBeTrue();
    expect(comesLast('news/outbox')).toBeFalse();
  });
});
