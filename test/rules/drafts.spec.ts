import {where} from 'firebase/firestore';
import {editor} from '../fixtures/people';
import {editors, may, nobodyMay} from './matrix';
import {get, list} from './published';
import {nobodyMayWrite} from './writing';

describe('drafts', () => {
  may(editors, 'get one, whatever visibility it will have', get('drafts/one'));
  may(editors, 'list them', list('drafts'));
  may(editors, 'list those that will be public', list('drafts', where('visibility', '==', 'public')));
  may(editors, 'list those of an author', list('drafts', where('author', '==', 'member')));
  nobodyMay('get one that is absent', get('drafts/absent'), {
    though: 'one that is there is answered',
    attempt: get('drafts/one'),
    by: editor,
  });
  nobodyMay('get what lies below one', get('drafts/one/comments/1'), {
    though: 'the draft itself is answered',
    attempt: get('drafts/one'),
    by: editor,
  });
  nobodyMayWrite('drafts', 'one', {kind: 'news', title: 'Mine'});
});
