import {FakeStorage, storageError} from '../../../testing/fake-storage';
import {until} from '../../../testing/until';
import {CommandError} from '../../core/commands/command-error';
import {FileUpload, incoming} from './file-upload';

describe('A file on its way', () => {
  let storage: FakeStorage;
  let asked: {upload: string; name: string}[];
  const open = () => Promise.resolve(storage);

  beforeEach(() => {
    storage = new FakeStorage();
    asked = [];
  });

  const fileOf = (name = 'minutes.md', content = 'twelve bytes') =>
    new File([content], name, {type: 'x/guess'});
  const ask = (file: {upload: string; name: string}) => {
    asked.push(file);
    return Promise.resolve();
  };

  function start(upload: FileUpload, answer: typeof ask = ask) {
    return upload.run(incoming('jane'), open, answer);
  }

  async function sending(n = 0) {
    await until('the upload has begun', () => storage.sendings.length > n);
    const found = storage.sendings[n];
    if (!found) throw new Error('There is no such upload.');
    return found;
  }

  it('goes into its person’s own folder, with the type its ending announces', async () => {
    const upload = new FileUpload(fileOf('a/b minutes.md'));
    const run = start(upload);
    const sent = await sending();
    expect(sent.path).toMatch(/^incoming\/jane\/[0-9a-f-]{36}\/a-b minutes\.md$/);
    expect(sent.contentType).toBe('text/markdown');
    sent.progress(6);
    expect(upload.percent()).toBe(50);
    sent.finish();
    expect(await run).toBeTrue();
    expect(upload.state()).toBe('done');
    expect(asked).toEqual([{upload: sent.path.split('/')[2] ?? '', name: 'a-b minutes.md'}]);
  });

  it('rests while the network is gone, and goes on by itself', async () => {
    const upload = new FileUpload(fileOf());
    const run = start(upload);
    const sent = await sending();
    dispatchEvent(new Event('offline'));
    expect(upload.state()).toBe('paused');
    dispatchEvent(new Event('online'));
    expect(upload.state()).toBe('sending');
    expect(sent.calls).toEqual(['pause', 'resume']);
    sent.finish();
    expect(await run).toBeTrue();
    dispatchEvent(new Event('offline'));
    expect(sent.calls).toEqual(['pause', 'resume']);
  });

  it('can be taken back, and sent again as another upload', async () => {
    const upload = new FileUpload(fileOf());
    const run = start(upload);
    const first = await sending();
    upload.cancel();
    expect(await run).toBeFalse();
    expect(upload.state()).toBe('waiting');
    expect(upload.problem()).toBeUndefined();
    const again = start(upload);
    const second = await sending(1);
    expect(second.path).not.toBe(first.path);
    second.finish();
    expect(await again).toBeTrue();
  });

  it('can be taken back while the network is gone, though Storage’s client does not hear of it', async () => {
    const upload = new FileUpload(fileOf());
    const run = start(upload);
    const sent = await sending();
    sent.cancel = () => sent.calls.push('cancel');
    dispatchEvent(new Event('offline'));
    expect(upload.state()).toBe('paused');
    upload.cancel();
    expect(await run).toBeFalse();
    expect(upload.state()).toBe('waiting');
    dispatchEvent(new Event('online'));
    expect(sent.calls).toEqual(['pause', 'cancel']);
    expect(asked).toEqual([]);
  });

  it('can be taken back before Storage’s client has come', async () => {
    const upload = new FileUpload(fileOf());
    const run = start(upload);
    upload.cancel();
    expect(await run).toBeFalse();
    expect(upload.state()).toBe('waiting');
    expect(asked).toEqual([]);
  });

  it('asks again with the same upload where no answer came, so that it is added once', async () => {
    const upload = new FileUpload(fileOf());
    const run = start(upload, (file) => {
      asked.push(file);
      return Promise.reject(new CommandError('unreachable', undefined));
    });
    (await sending()).finish();
    expect(await run).toBeFalse();
    expect(upload.problem()).toContain("can't be reached");
    expect(await start(upload)).toBeTrue();
    expect(storage.sendings.length).toBe(1);
    expect(asked[0]).toEqual(asked[1]);
  });

  it('sends the bytes anew where the portal says that they have not arrived', async () => {
    const upload = new FileUpload(fileOf());
    const run = start(upload, () => Promise.reject(new CommandError('refused', {reason: 'upload-missing'})));
    (await sending()).finish();
    expect(await run).toBeFalse();
    expect(upload.problem()).toContain('Upload it again');
    const again = start(upload);
    (await sending(1)).finish();
    expect(await again).toBeTrue();
  });

  it('says what to do about a refusal', async () => {
    const upload = new FileUpload(fileOf());
    const run = start(upload, () => Promise.reject(new CommandError('refused', {reason: 'file-type'})));
    (await sending()).finish();
    await run;
    expect(upload.problem()).toContain('choose it again');
  });

  it('says so when Storage gives up', async () => {
    const upload = new FileUpload(fileOf());
    const run = start(upload);
    (await sending()).fail(storageError('retry-limit-exceeded'));
    expect(await run).toBeFalse();
    expect(upload.state()).toBe('failed');
    expect(upload.problem()).toContain('try again');
  });
});
