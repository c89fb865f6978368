import {where} from 'firebase/firestore';
import {admin, member, pretender, removedAdmin, stranger} from '../fixtures/people';
import {admins, may, nobodyMay, only} from './matrix';
import {get, list} from './published';
import {nobodyMayWrite, nobodyMayWriteTheirOwn} from './writing';

describe('members', () => {
  may(only(member, admin), 'get the profile of a member', get('members/member'));
  may(only(removedAdmin, admin), 'get the profile of who was removed', get('members/removed-admin'));
  may(only(pretender, admin), 'get the profile of who calls themselves an admin', get('members/pretender'));
  may(admins, 'list them', list('members'));
  may(admins, 'list those of a uid', list('members', where('uid', '==', 'member')));
  may(admins, 'list those who call themselves admins', list('members', where('role', '==', 'admin')));
  nobodyMay('get a profile that is absent, their own neither', get('members/stranger'), {
    though: 'one that is there is answered',
    attempt: get('members/member'),
    by: member,
  });
  nobodyMayWrite('members', 'member', {uid: 'member', role: 'admin'});
  nobodyMayWriteTheirOwn('members');
});

describe('requests for access', () => {
  may(only(stranger, admin), 'get the request of a stranger', get('accessRequests/stranger'));
  may(
    only(pretender, admin),
    "get a request at one's own uid, whoever it names",
    get('accessRequests/pretender'),
  );
  may(admins, 'list them', list('accessRequests'));
  may(admins, 'list those of a uid', list('accessRequests', where('uid', '==', 'stranger')));
  nobodyMay('get one that is absent, their own neither', get('accessRequests/member'), {
    though: 'one that is there is answered',
    attempt: get('accessRequests/stranger'),
    by: stranger,
  });
  nobodyMayWrite('accessRequests', 'stranger', {uid: 'stranger', state: 'approved'});
  nobodyMayWriteTheirOwn('accessRequests');
});
