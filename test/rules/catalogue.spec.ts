import {collectionGroup, getDocs, orderBy, query, where} from 'firebase/firestore';
import {admin, member, visitor} from '../fixtures/people';
import {everyone, may, members, nobodyMay} from './matrix';
import {get, list} from './published';
import {LEASES} from './samples';
import {nobodyMayWrite} from './writing';

describe('the catalogue index', () => {
  for (const part of ['public-0', 'public-1', 'public-home']) {
    may(everyone, `get ${part}`, get(`catalogue/${part}`));
  }
  for (const part of [
    'consortium-0',
    'consortium-1',
    'consortium-people',
    'consortium-documents-0',
    'consortium-words-0',
  ]) {
    may(members, `get ${part}`, get(`catalogue/${part}`));
  }

  const thatOfEveryone = {attempt: get('catalogue/public-0'), by: visitor};
  const there = {though: 'one that is there is answered', ...thatOfEveryone};
  nobodyMay('get a public part that is absent', get('catalogue/public-9'), there);
  nobodyMay("get a consortium's part that is absent", get('catalogue/consortium-9'), {
    though: 'one that is there is answered',
    attempt: get('catalogue/consortium-0'),
    by: member,
  });
  const named = {though: 'a part of the public index is answered', ...thatOfEveryone};
  for (const name of LEASES) nobodyMay(`get the builders' ${name}`, get(`catalogue/${name}`), named);
  for (const name of ['public', 'Public-0', 'not-public-0', 'public-0\nconsortium-0']) {
    nobodyMay(`get a document called ${JSON.stringify(name)}`, get(`catalogue/${name}`), named);
  }
  nobodyMay('get what lies below a public part', get('catalogue/public-0/parts/public-0'), named);
});

describe('the catalogue index, listed', () => {
  const though = 'whoever names a part gets it';
  const byVisitor = {though, attempt: get('catalogue/public-0'), by: visitor};
  nobodyMay('list it', list('catalogue'), {though, attempt: get('catalogue/consortium-0'), by: admin});
  nobodyMay('list a range of names', list('catalogue', where('__name__', '>=', 'public-')), byVisitor);
  nobodyMay(
    'list it by revision',
    list('catalogue', where('revision', '==', 1), orderBy('__name__')),
    byVisitor,
  );
  nobodyMay(
    'ask for a public part by a query for its name',
    list('catalogue', where('__name__', '==', 'public-0')),
    byVisitor,
  );
  nobodyMay(
    'search all collections of that name',
    ({firestore}) => getDocs(query(collectionGroup(firestore, 'catalogue'))),
    byVisitor,
  );
});

describe('the catalogue index, written', () => {
  nobodyMayWrite('catalogue', 'public-0', {revision: 2});
  nobodyMayWrite('catalogue', 'consortium-people', {revision: 2});
  nobodyMayWrite('catalogue', 'people-lease', {owner: 'me', until: 9e15});
});
