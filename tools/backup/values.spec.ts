import {deleteApp, initializeApp} from 'firebase-admin/app';
import {FieldValue, type Firestore, GeoPoint, getFirestore, Timestamp} from 'firebase-admin/firestore';
import {decodeValue, encodeValue, ValueError} from './values';

describe('A value of a document, as a line of a backup', () => {
  const app = initializeApp({projectId: 'demo-values'}, 'values-spec');
  const db: Firestore = getFirestore(app);
  afterAll(() => deleteApp(app));

  const through = (value: unknown) => decodeValue(JSON.parse(JSON.stringify(encodeValue(value))), db);

  it('is what it was, whatever JSON has', () => {
    const value = {
      text: 'Łódź\n\u2028"',
      none: null,
      yes: true,
      count: 9_007_199_254_740_991,
      share: 0.1,
      list: [{a: [1]}, []],
      map: {},
    };
    expect(through(value)).toEqual(value);
  });

  it('keeps a moment to the nanosecond, long ago and far ahead', () => {
    for (const [seconds, nanoseconds] of [
      [1_750_000_000, 123_456_000],
      [0, 1],
      [-1, 999_999_999],
      [-62_135_596_800, 0],
      [253_402_300_799, 999_999_999],
    ] as const) {
      const moment = new Timestamp(seconds, nanoseconds);
      expect((through({moment}) as {moment: Timestamp}).moment.isEqual(moment)).toBeTrue();
    }
    expect(encodeValue(new Timestamp(0, 1000))).toEqual({
      $: 'timestamp',
      value: '1970-01-01T00:00:00.000001000Z',
    });
  });

  it('keeps bytes, places and references', () => {
    expect(through({payload: Buffer.from([0, 31, 255])})).toEqual({payload: Buffer.from([0, 31, 255])});
    expect(through([new GeoPoint(50.85, 4.35)])).toEqual([new GeoPoint(50.85, 4.35)]);
    expect((through(db.doc('news/one')) as FirebaseFirestore.DocumentReference).path).toBe('news/one');
  });

  it('keeps the numbers that JSON has no word for', () => {
    for (const number of [NaN, Infinity, -Infinity, -0, 0]) {
      expect(Object.is((through([number]) as number[])[0], number)).toBeTrue();
    }
  });

  it('keeps a map that looks like a value of a type', () => {
    for (const map of [{$: 'timestamp', value: 'soon'}, {$: {$: 1}}, {__proto__: null}]) {
      const value = JSON.parse(JSON.stringify(map)) as unknown;
      expect(through({value})).toEqual({value});
    }
    const hostile = JSON.parse('{"__proto__": {"role": "admin"}}') as object;
    expect(Object.keys(through(hostile) as object)).toEqual(['__proto__']);
    expect((through(hostile) as {role?: unknown}).role).toBeUndefined();
  });

  it('is the same line whatever the order of its keys', () => {
    expect(JSON.stringify(encodeValue({b: 1, a: {d: 1, c: 2}}))).toBe(
      JSON.stringify(encodeValue({a: {c: 2, d: 1}, b: 1})),
    );
  });

  it('is refused where its type is not known, with its place', () => {
    expect(() => encodeValue({a: [{b: FieldValue.vector([1])}]})).toThrowError(
      ValueError,
      /^a\[0\]\.b is of a type that a backup can't keep: VectorValue\./,
    );
    expect(encodeValue({a: [{b: [1]}]})).toEqual({a: [{b: [1]}]});
  });

  it('is refused where no backup ever wrote it so', () => {
    for (const wrong of [
      {$: 'date', value: 'x'},
      {$: 'timestamp', value: 'yesterday'},
      {$: 'timestamp'},
      {$: 'number', value: '1'},
      {$: 'map', value: 1},
    ]) {
      expect(() => decodeValue(wrong, db))
        .withContext(JSON.stringify(wrong))
        .toThrowError(ValueError);
    }
    expect(decodeValue({$: 'map', value: {a: 1}}, db)).toEqual({a: 1});
  });
});
