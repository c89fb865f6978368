import {globSync, readFileSync} from 'node:fs';
import {paths} from '../../functions/src/firestore/paths';
import {hindrances, type Indexes, isCompound} from './index-needs';
import {readQueries} from './queries';

const indexes = JSON.parse(readFileSync('firestore.indexes.json', 'utf8')) as Indexes;

const sources = globSync(['src/**/*.ts', 'functions/src/**/*.ts']).filter(
  (file) => !file.endsWith('.spec.ts'),
);
const written = sources.map((file) => readQueries(file, readFileSync(file, 'utf8'), namesOf(paths)));

describe('the queries of the app and the functions', () => {
  it('can all be read', () => {
    expect(written.flatMap(({unreadable}) => unreadable)).toEqual([]);
  });

  it('are found at all', () => {
    expect(written.flatMap(({queries}) => queries).filter(isCompound).length).toBeGreaterThan(0);
  });

  it('have an index each, where they ask about several fields', () => {
    const all = written.flatMap(({queries}) => queries);
    expect(all.flatMap((query) => hindrances(query, indexes))).toEqual([]);
  });
});

describe('a query that is written', () => {
  const known: Indexes = {
    indexes: [
      {
        collectionGroup: 'news',
        fields: [
          {fieldPath: 'visibility', order: 'ASCENDING'},
          {fieldPath: 'publishedAt', order: 'DESCENDING'},
        ],
      },
      {
        collectionGroup: 'news',
        fields: [
          {fieldPath: 'author', order: 'ASCENDING'},
          {fieldPath: 'publishedAt', order: 'DESCENDING'},
        ],
      },
    ],
    fieldOverrides: [{collectionGroup: 'news', fieldPath: 'body', indexes: []}],
  };
  const judge = (code: string) => {
    const names = namesOf({news: 'news', versions: (id: string) => `deliverables/${id}/versions`});
    const {queries, unreadable} = readQueries('it.ts', code, names);
    return {
      queries: queries.length,
      unreadable,
      hindrances: queries.flatMap((query) => hindrances(query, known)),
    };
  };
  const fine = {queries: 1, unreadable: [], hindrances: []};

  const served = [
    `query(collection(db, 'news'), where('visibility', '==', 'public'), orderBy('publishedAt', 'desc'))`,
    `query(collection(db, 'news'), where('visibility', 'in', two), orderBy('publishedAt'), limit(2))`,
    `query(collection(db, 'news'), where('publishedAt', '<', now), where('visibility', '==', 'public'))`,
    `query(collection(db, 'news'), where('visibility', '==', 'public'), where(documentId(), 'in', ids))`,
    `query(collection(db, 'news'), where('visibility', '==', a), where('author', '==', b), orderBy('publishedAt', 'desc'))`,
    `query(collection(db, 'anything'), where('visibility', '==', 'public'))`,
    `reader.list('news', schema, where('visibility', 'in', two), orderBy('publishedAt', 'desc'))`,
    `const seen = where('visibility', 'in', two); reader.list('news', seen, orderBy('publishedAt', 'desc'))`,
    `const by = [where('visibility', 'in', two), orderBy('publishedAt', 'desc')]; reader.list('news', ...by)`,
    `db.collection('news').where('visibility', '==', 'public').orderBy('publishedAt', 'desc').limit(1).get()`,
    `db.collection(any).orderBy('__name__').limit(5)`,
    `query(collection(db, 'news'), where('bodyguard', '==', 'x'))`,
    `db.collection(paths.news).where('visibility', '==', 'public').orderBy('publishedAt', 'desc').get()`,
  ];
  for (const code of served) it(`is fine as ${code}`, () => expect(judge(code)).toEqual(fine));

  const unserved = [
    `query(collection(db, 'events'), where('visibility', '==', 'public'), orderBy('publishedAt', 'desc'))`,
    `query(collection(db, 'news'), where('visibility', '==', 'public'), orderBy('date', 'desc'))`,
    `query(collection(db, 'news'), where('visibility', '>', 'a'), orderBy('title'))`,
    `query(collection(db, 'news'), where('visibility', '==', 'public'), where('tags', 'array-contains', 'x'))`,
    `query(collection(db, 'news'), where('visibility', '==', a), where('x', '==', b), orderBy('publishedAt'))`,
    `query(collection(db, 'news'), or(where('visibility', '==', 'public'), where('author', '==', me)))`,
    `reader.list(\`deliverables/\${id}/versions\`, where('visibility', 'in', two), orderBy('version'))`,
    `const some = db.collection('news').where('visibility', '==', 'public'); some.orderBy('title').get()`,
    `const all = db.collection('news'); const some = one ? all.where('author', '==', one) : all; some.where('x', '==', y).get()`,
    `query(collection(db, 'news'), where('body', '==', 'x'))`,
    `query(collection(db, 'news'), where('body.words', '==', 'x'))`,
    `db.collection(paths.news).where('visibility', '==', 'public').orderBy('title').get()`,
    `db.collection(paths.versions(id)).where('visibility', '==', 'public').orderBy('version').get()`,
  ];
  for (const code of unserved) {
    it(`is missed in production as ${code}`, () => {
      expect(judge(code).unreadable).toEqual([]);
      expect(judge(code).hindrances.length).toBe(1);
    });
  }

  const unreadable = [
    `query(collection(db, name), where('visibility', '==', 'public'), orderBy('publishedAt'))`,
    `db.collection(paths.unheardOf).where('visibility', '==', 'public').orderBy('publishedAt').get()`,
    `query(collection(db, 'news'), where(field, '==', 'public'))`,
    `query(collection(db, 'news'), where('visibility', operator, 'public'))`,
    `query(collection(db, 'news'), orderBy('publishedAt', direction))`,
    `class A { seen() { return where('visibility', '==', 'public'); } }`,
    `function narrow(some) { return some.where('visibility', '==', 'public'); }`,
    `fetch(url, {body: JSON.stringify({structuredQuery: {from: [{collectionId: 'news'}]}})})`,
  ];
  for (const code of unreadable) {
    it(`is asked to be plainer than ${code}`, () => expect(judge(code).unreadable).not.toEqual([]));
  }
});

/** The functions' words for the places in the database, as sources write them. */
function namesOf(
  places: Readonly<Record<string, string | ((...args: never[]) => string)>>,
): ReadonlyMap<string, string> {
  const pathOf = (place: string | ((...args: never[]) => string)) =>
    typeof place === 'string' ? place : (place as (...args: string[]) => string)('any', 'any');
  return new Map(Object.entries(places).map(([name, place]) => [`paths.${name}`, pathOf(place)]));
}
