import {addVisitor, emptySketch, mergeSketches, visitorsIn} from './sketch';

/** Evenly spread bytes for a number (splitmix64). */
function hashOf(n: number): Uint8Array {
  const mask = (1n << 64n) - 1n;
  let z = (BigInt(n) * 0x9e3779b97f4a7c15n) & mask;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, z ^ (z >> 31n));
  return bytes;
}

function sketchOf(from: number, to: number): Uint8Array {
  const sketch = emptySketch();
  for (let n = from; n < to; n += 1) addVisitor(sketch, hashOf(n + 1));
  return sketch;
}

describe('The sketch of visitors', () => {
  it('is of nobody at first', () => {
    expect(visitorsIn(emptySketch())).toBe(0);
  });

  it('counts a few nearly exactly, and many within a tenth', () => {
    expect(visitorsIn(sketchOf(0, 1))).toBe(1);
    for (const people of [10, 100, 1000, 20_000, 200_000]) {
      const off = Math.abs(visitorsIn(sketchOf(0, people)) - people) / people;
      expect(off).withContext(`${people} people`).toBeLessThan(0.1);
    }
  });

  it('counts who comes again once', () => {
    const sketch = sketchOf(0, 50);
    const before = Uint8Array.from(sketch);
    for (let n = 0; n < 50; n += 1) addVisitor(sketch, hashOf(n + 1));
    expect(sketch).toEqual(before);
  });

  it('merges with another of the same day as if all had come to one', () => {
    expect(mergeSketches(sketchOf(0, 600), sketchOf(400, 1000))).toEqual(sketchOf(0, 1000));
  });
});
