import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {writeAsRead} from './write-as-read';

describe('Writing a document as it was read', () => {
  const db = emulatedFirestore();
  const ref = db.doc('catalogue/lease-turn');

  beforeEach(emptyDatabase);

  it('is done where nobody has written it since', async () => {
    expect(await writeAsRead(await ref.get(), {turn: 1})).toBeTrue();
    expect(await writeAsRead(await ref.get(), {turn: 2})).toBeTrue();
    expect((await ref.get()).data()).toEqual({turn: 2});
  });

  it('is not done where somebody has written, made or deleted it since', async () => {
    const absent = await ref.get();
    await ref.set({turn: 1});
    expect(await writeAsRead(absent, {turn: 7})).toBeFalse();
    const first = await ref.get();
    await ref.set({turn: 2});
    expect(await writeAsRead(first, {turn: 7})).toBeFalse();
    expect((await ref.get()).data()).toEqual({turn: 2});
    const second = await ref.get();
    await ref.delete();
    expect(await writeAsRead(second, {turn: 7})).toBeFalse();
    expect((await ref.get()).exists).toBeFalse();
  });

  it('is done by one alone of many who read the same', async () => {
    const read = await ref.get();
    const done = await Promise.all(Array.from({length: 16}, (_, n) => writeAsRead(read, {turn: n})));
    expect(done.filter(Boolean).length).toBe(1);
  });

  it('fails where the database refuses it for another reason', async () => {
    await expectAsync(writeAsRead(await ref.get(), {turn: () => 1})).toBeRejected();
  });
});
