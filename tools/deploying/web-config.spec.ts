import {pageConfigFrom} from './web-config';

const CONFIG = {
  projectId: 'canheal',
  apiKey: 'key',
  authDomain: 'canheal.firebaseapp.com',
  storageBucket: 'canheal.firebasestorage.app',
  appId: '1:2:web:3',
};

describe("the deployed page's configuration", () => {
  it('is read from a file and from what the Firebase CLI answers, whatever it says before', () => {
    const answer = JSON.stringify({
      status: 'success',
      result: {sdkConfig: {...CONFIG, messagingSenderId: '2'}},
    });
    expect(pageConfigFrom(JSON.stringify(CONFIG), 'canheal')).toEqual(CONFIG);
    expect(pageConfigFrom(`a warning\n${answer}`, 'canheal')).toEqual(CONFIG);
  });

  it('never names emulators', () => {
    const local = JSON.stringify({...CONFIG, emulators: {auth: 'http://127.0.0.1:9099'}});
    expect(pageConfigFrom(local, 'canheal').emulators).toBeUndefined();
  });

  it('is refused when it is of another project, or lacks something', () => {
    expect(() => pageConfigFrom(JSON.stringify(CONFIG), 'other')).toThrowError(/is of canheal, but other/);
    expect(() => pageConfigFrom(JSON.stringify({...CONFIG, apiKey: ''}), 'canheal')).toThrowError(
      /no apiKey/,
    );
  });
});
