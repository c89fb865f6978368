import {documentId, where} from 'firebase/firestore';
import {admin, editor} from '../fixtures/people';
import {admins, editors, everyone, may, nobodyMay} from './matrix';
import {get, list} from './published';
import {nobodyMayWrite} from './writing';

describe('settings', () => {
  may(everyone, 'get the public ones', get('settings/public'));
  may(everyone, 'get what is counted', get('settings/counting'));
  may(editors, 'get how publishing goes', get('settings/publishing'));
  may(admins, 'get what the home page is told', get('settings/home'));
  may(admins, 'get others', get('settings/review'));
  may(admins, 'list them', list('settings'));
  may(admins, 'list those that ask for four eyes', list('settings', where('fourEyes', '==', true)));
  const named = (...ids: string[]) => list('settings', where(documentId(), 'in', ids));
  may(admins, 'ask by id for what editors may not get', named('publishing', 'home'));
  nobodyMay('get some that are absent', get('settings/absent'), {
    though: 'some that are there are answered',
    attempt: get('settings/review'),
    by: admin,
  });
  nobodyMay('get what lies below the publishing ones', get('settings/publishing/secrets/1'), {
    though: 'they themselves are answered',
    attempt: get('settings/publishing'),
    by: editor,
  });
  nobodyMayWrite('settings', 'public', {publisher: 'Me'});
  nobodyMayWrite('settings', 'counting', {days: 0});
  nobodyMayWrite('settings', 'publishing', {fourEyes: false});
  nobodyMayWrite('settings', 'home', {notice: {text: 'Mine'}});
});
