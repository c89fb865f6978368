import {documentId, limit, orderBy, where} from 'firebase/firestore';
import {editor, member} from '../fixtures/people';
import {may, nobodyMay, only} from './matrix';
import {get, list} from './published';
import {nobodyMayWrite} from './writing';

describe('notifications', () => {
  const of = (uid: string) => where('uid', '==', uid);
  const own = {though: 'their own are answered', attempt: list('notifications', of('member')), by: member};
  may(only(member), 'get one addressed to a member', get('notifications/of-member'));
  may(only(editor), 'get one addressed to an editor', get('notifications/of-editor'));
  may(only(member), "list a member's", list('notifications', of('member')));
  may(
    only(member),
    "list a member's newest, as the bell does",
    list('notifications', of('member'), orderBy('at', 'desc'), orderBy(documentId(), 'desc'), limit(20)),
  );
  may(only(editor), "list an editor's", list('notifications', of('editor')));
  nobodyMay('get one addressed to who has no role', get('notifications/of-stranger'), own);
  nobodyMay('get one addressed to no one', get('notifications/of-nobody'), own);
  nobodyMay('get one that is absent', get('notifications/absent'), own);
  nobodyMay("list a stranger's", list('notifications', of('stranger')), own);
  nobodyMay('list them without saying whose', list('notifications'), own);
  nobodyMay('list the newest of all', list('notifications', orderBy('at', 'desc'), limit(20)), own);
  nobodyMay(
    "list their own among others'",
    list('notifications', where('uid', 'in', ['member', 'editor', 'admin'])),
    own,
  );
  nobodyMayWrite('notifications', 'of-member', {uid: 'member', text: 'Mine'});
});
