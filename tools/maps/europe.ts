/**
 * Draws `public/maps/europe.json`, the map under the portal's charts, from Natural Earth's countries (public domain),
 * as the npm package `world-atlas` 2.0.2 holds them:
 *
 *   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
 *   npx tsx tools/maps/europe.ts package/countries-50m.json > public/maps/europe.json
 *
 * Run by hand, when borders change; the result is kept. Coordinates are kilometres in the EU's equal-area projection
 * (ETRS89-LAEA, centred on 52° N 10° E), so that a country's shade is as large as the country.
 */
import {readFile} from 'node:fs/promises';
import {decodeArcs, type Point, ringsOf, type Topology} from './topology';
import {areaOf, clip, innermost, project, simplify} from './geometry';

/** The portal's Europe: EU, EEA, candidates and neighbours, by the ISO 3166 numbers that the source uses. */
const COUNTRIES: Readonly<Record<string, string>> = Object.fromEntries(
  `008 AL 020 AD 040 AT 112 BY 056 BE 070 BA 100 BG 191 HR 196 CY 203 CZ 208 DK 233 EE 246 FI 250 FR
   276 DE 300 GR 348 HU 352 IS 372 IE 380 IT 428 LV 438 LI 440 LT 442 LU 470 MT 498 MD 492 MC 499 ME 528 NL
   807 MK 578 NO 616 PL 620 PT 642 RO 643 RU 674 SM 688 RS 703 SK 705 SI 724 ES 752 SE 756 CH 792 TR 804 UA 826 GB`
    .trim()
    .split(/\s+/)
    .flatMap((word, index, words) => (index % 2 ? [] : [[word, words[index + 1] ?? '']])),
);

/** What the source has no number for, by its name there. */
const BY_NAME: Readonly<Record<string, string>> = {Kosovo: 'XK', 'N. Cyprus': 'CY'};

/** Crimea, which the source draws by who holds it, and the EU and the United Nations know as Ukraine's. In kilometres. */
const CRIMEA = {left: 1700, right: 2130, bottom: -560, top: -240};

/** What the map shows: from Portugal to Cyprus, from Crete to the North Cape. */
const FRAME = {left: -1900, right: 2250, bottom: -1950, top: 2250};

/** Square kilometres: smaller corners are cut, smaller islands left out, unless they are all there is of a country. */
const CORNER = 45;
const ISLAND = 180;

async function main(path: string | undefined): Promise<void> {
  if (!path) throw new Error('Say where countries-50m.json is.');
  const topology = JSON.parse(await readFile(path, 'utf8')) as Topology;
  const arcs = decodeArcs(topology).map((arc) => simplify(arc.map(project), CORNER));
  const whole = decodeArcs(topology).map((arc) => arc.map(project));
  const {geometries} = topology.objects.countries;
  const russia = geometries.filter(({id}) => COUNTRIES[id ?? ''] === 'RU').flatMap((it) => ringsOf(it, arcs));
  const drawn = geometries.flatMap((country) => {
    const id = COUNTRIES[country.id ?? ''] ?? BY_NAME[country.properties.name];
    const rings = (id === 'RU' ? russia.filter((ring) => !isInCrimea(ring)) : ringsOf(country, arcs))
      .concat(id === 'UA' ? russia.filter(isInCrimea) : [])
      .map((ring) => clip(ring, FRAME));
    const large = rings.filter((ring) => areaOf(ring) >= ISLAND);
    // A country so small that nothing is left of it keeps its own outline.
    const outline = () => largest(ringsOf(country, whole).map((ring) => clip(ring, FRAME)));
    const kept = (large.length > 0 || !id ? large : outline()).filter((ring) => ring.length > 2);
    if (kept.length === 0) return [];
    const [main = []] = largest(kept);
    return [
      {
        type: 'Feature',
        properties: id ? {name: id, cp: rounded(innermost(main))} : {name: ''},
        geometry: {type: 'MultiPolygon', coordinates: kept.map((ring) => [closed(ring)])},
      },
    ];
  });
  // Ground first, so that a chart's countries are drawn above it.
  const features = joined(drawn);
  const map = {
    type: 'FeatureCollection',
    source: 'Natural Earth 4.1, 1:50m, through world-atlas 2.0.2; simplified. Public domain.',
    projection: 'ETRS89-LAEA, in kilometres',
    features,
  };
  console.log(JSON.stringify(map));
}

function isInCrimea(ring: readonly Point[]): boolean {
  const {left, right, bottom, top} = CRIMEA;
  return ring.every(([x, y]) => x >= left && x <= right && y >= bottom && y <= top);
}

interface Feature {
  readonly type: string;
  readonly properties: {readonly name: string; readonly cp?: Point};
  readonly geometry: {readonly type: string; readonly coordinates: readonly Point[][][]};
}

/** One feature for each country: where the source has two, the one with the longer outline says where marks stand. */
function joined(features: readonly Feature[]): Feature[] {
  const longestFirst = [...features].sort((a, b) => lengthOf(b) - lengthOf(a));
  const named = new Map<string, Feature>();
  for (const feature of longestFirst.filter(({properties}) => properties.name)) {
    const first = named.get(feature.properties.name);
    const coordinates = [
      ...(first ?? feature).geometry.coordinates,
      ...(first ? feature.geometry.coordinates : []),
    ];
    named.set(feature.properties.name, {
      ...(first ?? feature),
      geometry: {type: 'MultiPolygon', coordinates},
    });
  }
  return [...features.filter(({properties}) => !properties.name), ...named.values()];
}

function lengthOf({geometry}: Feature): number {
  return geometry.coordinates.flat(2).length;
}

function largest(rings: readonly Point[][]): Point[][] {
  return [...rings].sort((a, b) => areaOf(b) - areaOf(a)).slice(0, 1);
}

function closed(ring: readonly Point[]): Point[] {
  const points = ring.map(rounded).filter((point, index, all) => String(point) !== String(all[index - 1]));
  const [first] = points;
  return first && String(first) !== String(points.at(-1)) ? [...points, first] : points;
}

function rounded([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}

await main(process.argv[2]);
