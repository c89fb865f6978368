import {relationsNaming} from '@model/deliverables/read-relations';
import {documentId, limit, orderBy, where} from 'firebase/firestore';
import {editors, everyone, may, members, nobodyMay} from './matrix';
import {describePublished, get, list} from './published';
import {admin} from '../fixtures/people';

describePublished('deliverables');

describe('deliverables, withdrawn', () => {
  may(everyone, 'get the tombstone of what was public', get('deliverables/withdrawn'));
  may(members, "get the tombstone of the consortium's", get('deliverables/withdrawn-consortium'));
});

describe('deliverables, as the record page asks for them', () => {
  // As the record page asks: every relation, for two visibilities, is close to the thirty disjuncts of a query.
  const related = where('relations', 'array-contains-any', relationsNaming('consortium'));
  const visible = (...visibilities: string[]) => where('visibility', 'in', visibilities);
  may(everyone, 'list the public ones', list('deliverables', visible('public'), related));
  may(members, "list the consortium's too", list('deliverables', visible('public', 'consortium'), related));
  may(editors, 'list them without saying which', list('deliverables', related));
  const latest = [orderBy('publishedAt', 'desc'), limit(5)] as const;
  may(everyone, 'list the latest public ones', list('deliverables', visible('public'), ...latest));
  may(members, "list the consortium's latest", list('deliverables', visible('consortium'), ...latest));

  // A query for ids is answered like so many gets: one that is forbidden or absent spoils it, whatever else it filters.
  const named = (...ids: string[]) => where(documentId(), 'in', ids);
  may(
    everyone,
    'ask for public ones by their ids',
    list('deliverables', visible('public'), named('public', 'withdrawn')),
  );
  may(
    members,
    "ask for the public and the consortium's by their ids",
    list('deliverables', named('public', 'consortium')),
  );
  may(
    members,
    'ask for the public among those ids',
    list('deliverables', visible('public'), named('public', 'consortium')),
  );
  may(
    editors,
    'ask for ids of which one is absent',
    list('deliverables', visible('public'), named('public', 'absent')),
  );
});

describe('deliverables, below a document', () => {
  nobodyMay('get what lies below a public one and is no version', get('deliverables/public/secrets/1'), {
    though: 'a version is answered',
    attempt: get('deliverables/public/versions/1'),
    by: admin,
  });
  nobodyMay('list it', list('deliverables/public/secrets', where('visibility', '==', 'public')), {
    though: 'versions are listed',
    attempt: list('deliverables/public/versions', where('visibility', '==', 'public')),
    by: admin,
  });
  nobodyMay('get what lies below a public version', get('deliverables/public/versions/2/secrets/1'), {
    though: 'the version itself is answered',
    attempt: get('deliverables/public/versions/2'),
    by: admin,
  });
});
