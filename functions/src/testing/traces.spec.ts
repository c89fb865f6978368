import {packJson} from '@model/catalogue/payload';
import {getAuth} from 'firebase-admin/auth';
import {emptyDatabase, emulatedFirestore} from './emulated';
import {anAccount, noAccounts} from './as';
import {emptyBucket, emulatedBucket} from './storage';
import {tracesOf} from './traces';

describe('The search for traces of a person', () => {
  const db = emulatedFirestore();
  const places = {db, auth: getAuth(), bucket: emulatedBucket()};

  beforeEach(() => Promise.all([emptyDatabase(), noAccounts(), emptyBucket()]));

  it('finds a word wherever it stands', async () => {
    await db.doc('one/field').set({deep: [{er: 'Some ADA@Partner.example here'}]});
    await db.doc('two/ada@partner.example').set({});
    await db.doc('three/missing/below/it').set({name: 'ada@partner.example'});
    await db.doc('four/packed').set({payload: await packJson({people: ['ada@partner.example']})});
    await db.doc('five/raw').set({payload: new TextEncoder().encode('ada@partner.example')});
    await db.doc('six/innocent').set({name: 'bo@partner.example'});
    await anAccount({uid: 'ada'});
    await anAccount({uid: 'bo'});
    await places.bucket.file('incoming/x/ada@partner.example.txt').save('words');
    await places.bucket.file('incoming/x/other.txt').save('words');
    const logs = async () => new Map([['functions', 'Nobody.\nMail to ADA@partner.example failed.\nBo.']]);
    expect((await tracesOf(['ada@partner.example'], {...places, logs})).sort()).toEqual([
      'accounts/ada',
      'files/incoming/x/ada@partner.example.txt',
      'five/raw',
      'four/packed',
      'logs/functions:2',
      'one/field',
      'three/missing/below/it',
      'two/ada@partner.example',
    ]);
  });
});
