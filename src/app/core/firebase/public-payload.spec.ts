import {ReadError} from '../errors/read-error';
import type {FirebaseConfig} from './firebase-config';
import {readPublicPayload} from './public-payload';

const CONFIG: FirebaseConfig = {projectId: 'demo-x', apiKey: 'k', storageBucket: 'demo-x.appspot.com'};

describe('readPublicPayload', () => {
  function answer(status: number, body: unknown = {}) {
    const json = new Response(JSON.stringify(body), {status});
    return spyOn(window, 'fetch').and.resolveTo(json);
  }

  it('reads the bytes of the document at its REST address', async () => {
    const fetched = answer(200, {fields: {payload: {bytesValue: btoa('abc')}}});
    expect(await readPublicPayload(CONFIG, 'catalogue/public-home')).toEqual(new Uint8Array([97, 98, 99]));
    expect(fetched.calls.mostRecent().args[0]).toBe(
      'https://firestore.googleapis.com/v1/projects/demo-x/databases/(default)/documents/catalogue/public-home',
    );
  });

  for (const status of [403, 404]) {
    it(`calls a document absent when the answer is ${status}`, async () => {
      answer(status);
      await expectAsync(readPublicPayload(CONFIG, 'a/b')).toBeRejectedWith(new ReadError('absent'));
    });
  }

  it('calls the service unreachable when it answers with an error of its own', async () => {
    answer(503);
    await expectAsync(readPublicPayload(CONFIG, 'a/b')).toBeRejectedWith(new ReadError('unreachable'));
  });

  it('calls the service unreachable when nothing answers', async () => {
    spyOn(window, 'fetch').and.rejectWith(new TypeError('Failed to fetch'));
    await expectAsync(readPublicPayload(CONFIG, 'a/b')).toBeRejectedWith(new ReadError('unreachable'));
  });

  it('calls a document without a payload damaged', async () => {
    answer(200, {fields: {}});
    await expectAsync(readPublicPayload(CONFIG, 'a/b')).toBeRejectedWith(new ReadError('damaged'));
  });
});
