import {homeSectionsSchema} from '@model/pages/home-words';
import {CONTENT_SCHEMAS} from '@model/publishing/content';
import {KINDS} from '@model/publishing/kind';
import {fieldAt, fieldsOfKind, groupsOf} from './fields-of';
import {sayerOf} from './say-value';

/** What no form has: that an item only shows how the portal works. */
const NOT_WRITTEN = ['demo'];

describe('The form of each kind', () => {
  it('has every field of its content, each once', () => {
    for (const kind of KINDS) {
      const paths = fieldsOfKind(kind).map(({path}) => path);
      expect(new Set(paths).size).toBe(paths.length);
      const names = new Set(paths.map((path) => path.split('.')[0]));
      const wanted = Object.keys(CONTENT_SCHEMAS[kind].entries).filter((name) => !NOT_WRITTEN.includes(name));
      expect([...names].sort())
        .withContext(kind)
        .toEqual(wanted.sort());
    }
  });

  it('is in groups with addresses of their own', () => {
    for (const kind of KINDS) {
      for (const item of ['about', 'home', 'insights']) {
        const ids = groupsOf(kind, item).map(({id}) => id);
        expect(new Set(ids).size).withContext(kind).toBe(ids.length);
      }
    }
  });

  it('asks for the words of the home page there alone', () => {
    const pathsOf = (item: string) =>
      groupsOf('page', item).flatMap(({fields}) => fields.map(({path}) => path));
    expect(pathsOf('about').some((path) => path.startsWith('home.'))).toBe(false);
    expect(pathsOf('home').filter((path) => path.startsWith('home.'))).toEqual(
      Object.keys(homeSectionsSchema.entries).map((place) => `home.${place}`),
    );
    for (const path of Object.keys(CONTENT_SCHEMAS.page.entries).filter((name) => name !== 'home'))
      expect([...NOT_WRITTEN, 'figures'].includes(path) || pathsOf('home').includes(path))
        .withContext(path)
        .toBe(true);
  });

  it('asks for figures on the page of insights, which alone shows them', () => {
    const has = (item: string) =>
      groupsOf('page', item).some(({fields}) => fields.some(({path}) => path === 'figures'));
    expect(has('insights')).toBe(true);
    for (const item of ['about', 'home', 'constructor']) expect(has(item)).withContext(item).toBe(false);
  });

  it('finds the field that a path belongs to', () => {
    expect(fieldAt('deliverable', 'creators.2.orcid')?.path).toBe('creators');
    expect(fieldAt('deliverable', 'plain.patients')?.path).toBe('plain.patients');
    expect(fieldAt('deliverable', 'titles')).toBeUndefined();
  });
});

describe('A value, said', () => {
  const names = {
    partner: (id: string) => `Partner ${id}`,
    outcome: (id: string) => `Outcome ${id}`,
    workPackage: (number: string) => `WP${number}`,
  };
  const say = sayerOf('deliverable', names, 'en');

  it('is in the words an editor chose', () => {
    expect(say('title', 'A title')).toBe('A title');
    expect(say('category', 'datasets')).toBe('Datasets');
    expect(say('visibility', 'consortium')).toBe('Members of the consortium');
    expect(say('audiences', ['patients', 'citizens'])).toEqual(['Citizens', 'Patients']);
    expect(say('titleIsDescriptive', true)).toBe('Yes');
    expect(say('issued', '2024-10')).toBe('October 2024');
    expect(say('partners', ['iss'])).toEqual(['Partner iss']);
    expect(say('workPackages', [3])).toEqual(['WP3']);
    expect(say('countries', ['IT'])).toEqual(['Italy']);
    expect(say('language', 'fr')).toBe('French');
    expect(say('relations', [{type: 'IsPartOf', target: 'x'}])).toEqual(['Is part of: Outcome x']);
    expect(say('creators', [{name: 'Ada', affiliation: 'ISS'}])).toEqual(['Ada, ISS']);
    expect(
      say('tables', [
        {
          file: 'a.csv',
          schema: {
            fields: [{name: 'n', type: 'integer', title: 'Tests', constraints: {required: true, minimum: 0}}],
            missingValues: ['', 'n/a'],
            primaryKey: ['n'],
          },
        },
      ]),
    ).toEqual(['a.csv: not known: n/a; key: n', 'a.csv: n; Tests; whole number; always filled; at least 0']);
    expect(say('links', [{label: 'Course', url: 'https://x.example'}])).toEqual([
      'Course: https://x.example',
    ]);
  });

  it('says nothing of nothing, and something of what it does not know', () => {
    expect(say('title', undefined)).toBeUndefined();
    expect(say('demo', true)).toBe('true');
    expect(say('category', 'unheard-of')).toBe('unheard-of');
  });
});
