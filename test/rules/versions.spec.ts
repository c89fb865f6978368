import {collectionGroup, getDocs, orderBy, query, where} from 'firebase/firestore';
import {visitor} from '../fixtures/people';
import {editors, everyone, may, members, nobodyMay} from './matrix';
import {get, list} from './published';
import {nobodyMayWrite} from './writing';

const visible = (...visibilities: string[]) => where('visibility', 'in', visibilities);
const newestFirst = orderBy('version', 'desc');

for (const noun of ['deliverables', 'documents']) {
  describe(`${noun}: versions of a public one`, () => {
    const versions = `${noun}/public/versions`;
    may(everyone, 'get one that was public', get(`${versions}/2`));
    may(members, "get one that was the consortium's: widening today's didn't widen it", get(`${versions}/1`));
    may(editors, 'get one of no visibility', get(`${versions}/3`));
    may(everyone, 'list those that were public', list(versions, visible('public'), newestFirst));
    may(members, "list the consortium's too", list(versions, visible('public', 'consortium'), newestFirst));
    may(editors, 'list them without saying which', list(versions));
    nobodyMay('get one that is absent', get(`${versions}/9`), {
      though: 'one that is there is answered',
      attempt: get(`${versions}/2`),
      by: visitor,
    });
  });

  describe(`${noun}: versions of one of the consortium's`, () => {
    const versions = `${noun}/consortium/versions`;
    may(members, "get one that was public: narrowing today's narrowed it", get(`${versions}/1`));
    may(members, "get one that was the consortium's", get(`${versions}/2`));
    may(members, 'list those that were public', list(versions, visible('public')));
  });

  describe(`${noun}: versions of one that is absent or of no visibility`, () => {
    may(editors, 'get a public one of one of no visibility', get(`${noun}/unlabelled/versions/1`));
    may(editors, 'get a public one of one that is gone', get(`${noun}/removed/versions/1`));
    may(editors, 'list those of one that is gone', list(`${noun}/removed/versions`, visible('public')));
    may(editors, 'list those of one that never was', list(`${noun}/absent/versions`, visible('public')));
  });

  describe(`${noun}: versions, written`, () => {
    nobodyMayWrite(`${noun}/public/versions`, '2', {title: 'Mine', visibility: 'public', version: 4});
  });
}

describe('versions of a withdrawn outcome', () => {
  may(editors, 'get one that was public', get('deliverables/withdrawn/versions/1'));
  may(editors, "get one that was the consortium's", get('deliverables/withdrawn-consortium/versions/1'));
  may(editors, 'list those that were public', list('deliverables/withdrawn/versions', visible('public')));
});

describe('versions of everything', () => {
  nobodyMay(
    'search them at once',
    ({firestore}) => getDocs(query(collectionGroup(firestore, 'versions'), visible('public'))),
    {
      though: 'the same question about one outcome is answered',
      attempt: list('deliverables/public/versions', visible('public')),
      by: visitor,
    },
  );
});
