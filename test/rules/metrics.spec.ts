import {where} from 'firebase/firestore';
import {visitor} from '../fixtures/people';
import {editors, everyone, may, members, nobodyMay} from './matrix';
import {get, list} from './published';
import {nobodyMayWrite} from './writing';

describe('figures of outcomes', () => {
  const twin = {
    though: 'those of a public outcome are answered',
    attempt: get('metrics/public'),
    by: visitor,
  };
  may(everyone, 'get those of a public outcome', get('metrics/public'));
  may(
    members,
    "get those of one of the consortium's, whatever they say of themselves",
    get('metrics/consortium'),
  );
  may(editors, 'get those of one of no visibility', get('metrics/unlabelled'));
  nobodyMay('get those of an outcome that is not there', get('metrics/absent'), twin);
  may(everyone, 'ask for those that a public outcome has not yet', get('metrics/withdrawn'));
  nobodyMay('list them', list('metrics'), twin);
  nobodyMay(
    'list those that call themselves public',
    list('metrics', where('visibility', '==', 'public')),
    twin,
  );
  nobodyMayWrite('metrics', 'public', {views: 1_000_000});
});
