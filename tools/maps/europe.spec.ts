import {readdirSync, readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {areaOf, clip, innermost, project, simplify} from './geometry';
import type {Point} from './topology';

interface Feature {
  readonly properties: {readonly name: string; readonly cp?: Point};
  readonly geometry: {readonly coordinates: readonly (readonly Point[][])[]};
}

const text = readFileSync('public/maps/europe.json', 'utf8');
const {source, features} = JSON.parse(text) as {source: string; features: Feature[]};
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

describe('The map of Europe', () => {
  const rings = (name: string) =>
    features.filter(({properties}) => properties.name === name).flatMap(({geometry}) => geometry.coordinates);

  it('says where it is from, and that anybody may use it', () => {
    expect(source).toMatch(/Natural Earth.*Public domain/);
  });

  it('has each Member State once, with a place for its mark, however small the country', () => {
    for (const code of EU) {
      const found = features.filter(({properties}) => properties.name === code);
      expect(found.length).withContext(code).toBe(1);
      expect(found[0]?.properties.cp?.length).withContext(code).toBe(2);
    }
  });

  it('has every country that the content names', () => {
    const named = ['deliverables', 'partners'].flatMap((noun) =>
      readdirSync(`content/${noun}`).flatMap((file) => {
        const item = JSON.parse(readFileSync(`content/${noun}/${file}`, 'utf8')) as {
          country?: string;
          countries?: string[];
        };
        return [...(item.countries ?? []), ...(item.country ? [item.country] : [])];
      }),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const code of new Set(named)) expect(rings(code).length).withContext(code).toBeGreaterThan(0);
  });

  it('draws Crimea as Ukraine’s', () => {
    const simferopol = project([34.1, 44.95]);
    const holds = (name: string) =>
      rings(name).some(([ring = []]) => {
        const xs = ring.map(([x]) => x);
        const ys = ring.map(([, y]) => y);
        const isAround = (values: number[], value: number) =>
          Math.min(...values) < value && Math.max(...values) > value;
        return areaOf(ring) < 100_000 && isAround(xs, simferopol[0]) && isAround(ys, simferopol[1]);
      });
    expect(holds('UA')).toBeTrue();
    expect(holds('RU')).toBeFalse();
  });

  it('is small enough for a phone', () => {
    expect(gzipSync(text).byteLength).toBeLessThan(30_000);
  });
});

describe('The geometry behind the map', () => {
  const square: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];

  it('keeps areas as they are on Earth: one square degree at 52° N is about 7,600 square kilometres', () => {
    const cell: Point[] = [
      [9.5, 51.5],
      [10.5, 51.5],
      [10.5, 52.5],
      [9.5, 52.5],
    ];
    expect(areaOf(cell.map(project))).toBeGreaterThan(7500);
    expect(areaOf(cell.map(project))).toBeLessThan(7700);
  });

  it('cuts the small corners of a line and keeps its ends', () => {
    const line: Point[] = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [15, 9],
      [20, 0],
    ];
    expect(simplify(line, 2)).toEqual([
      [0, 0],
      [10, 0],
      [15, 9],
      [20, 0],
    ]);
  });

  it('cuts off what is outside the frame, and all of what is wholly outside', () => {
    const frame = {left: 5, right: 50, bottom: -50, top: 50};
    expect(areaOf(clip(square, frame))).toBe(50);
    expect(clip(square, {...frame, left: 20})).toEqual([]);
  });

  it('finds a point well inside, even where the middle of the box is not', () => {
    const hook: Point[] = [...square.slice(0, 3), [9, 10], [9, 1], [0, 1]];
    const [x, y] = innermost(hook);
    expect(x > 9 || y < 1).toBeTrue();
    expect(innermost(square)).toEqual([5, 5]);
  });
});
