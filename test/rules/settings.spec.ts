import {admin} from '../fixtures/people';
import {admins, everyone, may, nobodyMay} from './matrix';
import {get, list} from './published';
import {nobodyMayWrite} from './writing';

describe('settings', () => {
  may(everyone, 'get the public ones', get('settings/public'));
  may(admins, 'get others', get('settings/review'));
  may(admins, 'list them', list('settings'));
  nobodyMay('get some that are absent', get('settings/absent'), {
    though: 'some that are there are answered',
    attempt: get('settings/review'),
    by: admin,
  });
  nobodyMayWrite('settings', 'public', {publisher: 'Me'});
});
