import {collectionGroup, getDocs, limit, orderBy, where} from 'firebase/firestore';
import {admin} from '../fixtures/people';
import {admins, may, nobodyMay} from './matrix';
import {get, list} from './published';
import {nobodyMayWrite, nobodyMayWriteTheirOwn} from './writing';

const ADMINISTERED = {
  invitations: 'one',
  domains: 'partner.example',
  audit: 'one',
  subscribers: 'one',
  suppressions: 'one',
  analytics: 'days',
};

for (const [collection, id] of Object.entries(ADMINISTERED)) {
  describe(collection, () => {
    may(admins, 'get one', get(`${collection}/${id}`));
    may(admins, 'list them', list(collection));
    may(
      admins,
      'list those that call themselves public',
      list(collection, where('visibility', '==', 'public')),
    );
    may(admins, 'list those that name a stranger', list(collection, where('uid', '==', 'stranger')));
    nobodyMay('get one that is absent', get(`${collection}/absent`), {
      though: 'one that is there is answered',
      attempt: get(`${collection}/${id}`),
      by: admin,
    });
    nobodyMayWrite(collection, id, {uid: 'stranger', role: 'admin'});
    nobodyMayWriteTheirOwn(collection);
  });
}

describe('what an admin looks up', () => {
  const newest = (field: string) => [orderBy(field, 'desc'), limit(50)] as const;
  may(admins, 'read the newest of the audit log', list('audit', ...newest('at')));
  for (const field of ['action', 'by', 'target', 'subject']) {
    may(
      admins,
      `read of the audit log what has a certain ${field}, the newest first`,
      list('audit', where(field, '==', 'stranger'), ...newest('at')),
    );
  }
  may(admins, 'read the newest invitations', list('invitations', ...newest('invitedAt')));
  may(
    admins,
    'read the newest requests that are open',
    list('accessRequests', where('state', '==', 'open'), ...newest('askedAt')),
  );
});

describe('analytics, at any depth', () => {
  const total = 'analytics/days/2026-01-01/total';
  may(admins, 'get a figure', get(total));
  may(admins, 'get a figure below a figure', get(`${total}/pages/home`));
  may(admins, 'list figures', list(`${total}/pages`));
  nobodyMay('get a figure that is absent', get(`${total}/pages/absent`), {
    though: 'one that is there is answered',
    attempt: get(`${total}/pages/home`),
    by: admin,
  });
  nobodyMay(
    'search all collections of a name',
    ({firestore}) => getDocs(collectionGroup(firestore, 'pages')),
    {
      though: 'the same question about one place is answered',
      attempt: list(`${total}/pages`),
      by: admin,
    },
  );
});
