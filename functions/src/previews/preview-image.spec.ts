import {previewPicture} from '@model/drawing/preview-picture';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {aNewsItem, aPartner} from '../../../test/fixtures/nouns';
import {PORTAL_URL} from '../config';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {serve, type Served} from '../testing/served';
import {draw, read} from './draw';
import {answerPreview} from './preview-image';

/** Width and height, as the head of a PNG says them. */
function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('The picture of a link preview', () => {
  const db = emulatedFirestore();
  let served: Served;

  beforeAll(async () => {
    served = await serve((request, response) => answerPreview(request, response, db));
    await emptyDatabase();
    const put = (collection: string, {id, ...fields}: {readonly id: string}) =>
      db.doc(`${collection}/${id}`).set(fields);
    await Promise.all([
      put('deliverables', aDeliverable({id: 'atlas', title: 'Atlas <of> & "tests"', category: 'datasets'})),
      put('deliverables', aDeliverable({id: 'inner', visibility: 'consortium'})),
      put('deliverables', aDeliverable({id: 'gone', withdrawn: {at: new Date(), reason: 'Wrong.'}})),
      put('news', aNewsItem({id: 'opened'})),
      put('partners', aPartner()),
      put('aliases', {id: 'old-atlas', ...{target: 'atlas'}}),
      put('aliases', {id: 'old-inner', ...{target: 'inner'}}),
      put('aliases', {id: 'old-gone', ...{target: 'gone'}}),
      put('aliases', {id: 'news.first', ...{target: 'opened'}}),
    ]);
  });
  afterAll(() => served.close());

  const ask = (path: string, init: RequestInit = {}) => fetch(`${served.origin}${path}`, init);

  it('is a PNG of 1200 by 630 pixels, kept for a minute on the way', async () => {
    for (const path of [
      '/previews/portal.png',
      '/previews/deliverables/atlas.png',
      '/previews/news/opened.png',
      '/previews/partners/sciensano.png',
      '/previews/work-packages/4.png',
    ]) {
      const answer = await ask(path);
      expect(answer.status).withContext(path).toBe(200);
      expect(answer.headers.get('content-type')).withContext(path).toBe('image/png');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60');
      const png = Buffer.from(await answer.arrayBuffer());
      expect(sizeOf(png)).withContext(path).toEqual([1200, 630]);
      // Networks refuse pictures of more than a few megabytes.
      expect(png.length).withContext(path).toBeLessThan(300_000);
    }
  });

  it('is asked for again by its ETag, and read only', async () => {
    const etag = (await ask('/previews/portal.png')).headers.get('etag') ?? '';
    expect((await ask('/previews/portal.png', {headers: {'If-None-Match': etag}})).status).toBe(304);
    expect((await ask('/previews/portal.png', {method: 'POST'})).status).toBe(405);
  });

  it('is found by an earlier address, where everyone may see what is there', async () => {
    for (const [old, today] of [
      ['deliverables/old-atlas', 'deliverables/atlas'],
      ['news/first', 'news/opened'],
    ]) {
      const moved = await ask(`/previews/${old}.png`, {redirect: 'manual'});
      expect(moved.status).toBe(301);
      expect(moved.headers.get('location')).toBe(`${PORTAL_URL.value()}/previews/${today}.png`);
    }
    for (const id of ['old-inner', 'old-gone']) {
      const answer = await ask(`/previews/deliverables/${id}.png`, {redirect: 'manual'});
      expect(answer.status).withContext(id).toBe(404);
    }
  });

  it('is not there for what is not public, just as for what never was', async () => {
    const shape = async (path: string) => {
      const answer = await ask(path);
      const headers = [...answer.headers].filter(
        ([name]) => !['date', 'keep-alive', 'connection'].includes(name),
      );
      return JSON.stringify([answer.status, headers, await answer.text()]);
    };
    const absent = await shape('/previews/deliverables/absent.png');
    expect(absent).toContain('404');
    for (const path of [
      '/previews/deliverables/inner.png',
      '/previews/deliverables/gone.png',
      '/previews/drafts/atlas.png',
      '/previews/work-packages/15.png',
      '/previews/x.svg',
      '/previews/deliverables/..%2Fatlas.png',
    ]) {
      expect(await shape(path))
        .withContext(path)
        .toBe(absent);
    }
  });

  it('draws what it is told, and another title otherwise', async () => {
    const png = (title: string) => draw(previewPicture({title, label: 'News'}));
    const [one, same, other] = [await png('One'), await png('One'), await png('Other')];
    expect(one.equals(same)).toBeTrue();
    expect(one.equals(other)).toBeFalse();
  });

  it('keeps every title beside the helix, in any of Europe’s letters', async () => {
    for (const title of [
      'A',
      'Genetic counselling for cancer in the 27 EU Member States: headline indicators',
      'W'.repeat(300),
      'MMMM WWWW '.repeat(30),
      'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenantragsformular '.repeat(4),
      'Περίληψη της μελέτης για τη γονιδιωματική του καρκίνου στην Ευρώπη '.repeat(4),
      'РЕЗЮМЕ ЗА ГЕНОМИКАТА НА РАКА В ЕВРОПА ЩЩЩЩ ЮЮЮЮ '.repeat(6),
      '<script>alert(1)</script> & "quotes" \u0001 '.repeat(5),
    ]) {
      const text = previewPicture({title, label: 'Recommendations and guidelines', category: 'datasets'});
      // All but the ground and the helix.
      const words = text.replace(/<rect[^>]*>/g, '').replace(/<g transform="translate\(1045.*?<\/g>/, '');
      const box = (await read(words)).getBBox();
      expect((box?.x ?? 0) + (box?.width ?? Infinity))
        .withContext(title.slice(0, 40))
        .toBeLessThan(930);
      expect((box?.y ?? 0) + (box?.height ?? Infinity))
        .withContext(title.slice(0, 40))
        .toBeLessThan(600);
    }
  });
});
