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
  may(editors, 'list those of a kind', list('drafts', where('kind', '==', 'deliverable')));
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

// What else editors alone read, and nobody writes.
for (const [collection, id] of Object.entries({
  publications: 'news.one.1',
  linkChecks: 'one',
  aliases: 'public',
  newsletters: 'one',
  'newsletters/one/renderings': 'archive',
})) {
  describe(collection, () => {
    const there = {
      though: 'one that is there is answered',
      attempt: get(`${collection}/${id}`),
      by: editor,
    };
    may(editors, 'get one', get(`${collection}/${id}`));
    may(editors, 'list them', list(collection));
    may(
      editors,
      'list those that call themselves public',
      list(collection, where('visibility', '==', 'public')),
    );
    nobodyMay('get one that is absent', get(`${collection}/absent`), there);
    nobodyMay('get what lies below one', get(`${collection}/${id}/comments/1`), there);
    nobodyMayWrite(collection, id, {visibility: 'public', by: 'admin'});
  });
}
