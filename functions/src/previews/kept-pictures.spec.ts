import {createHash} from 'node:crypto';
import {previewPicture} from '@model/drawing/preview-picture';
import {pictureWords} from '@model/first-response/picture';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {bucket} from '../files/bucket';
import {drainOutbox} from '../outbox/outbox';
import {publishDraft} from '../publishing/publish-draft';
import {reinstateItem} from '../publishing/reinstate-item';
import {withdrawItem} from '../publishing/withdraw-item';
import {as, GRANTED} from '../testing/as';
import {ada, anApprovedDraft, content, published} from '../testing/drafts';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, fetchFile, filesBelow, idTokenOf, putFile} from '../testing/emulated-files';
import {serve, type Served} from '../testing/served';
import {keepPicture} from './kept-pictures';
import {answerPreview} from './preview-image';

describe('The kept picture of an item', () => {
  const db = emulatedFirestore();
  const kept = () => filesBelow('previews/');
  const bytesOf = async (path = '') => (await bucket().file(path).download())[0];
  const pathOf = (id: string, title: string) => {
    const svg = previewPicture(pictureWords('deliverable', aDeliverable({title})));
    return `previews/deliverables/${id}/${createHash('sha256').update(svg).digest('hex')}.png`;
  };
  let served: Served;

  beforeAll(async () => {
    served = await serve((request, response) => answerPreview(request, response, db));
  });
  afterAll(() => served.close());
  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  const publish = async (changes: object = {}, item = 'report') => {
    await published(item, content(changes));
    await drainOutbox(db);
  };
  const ask = async (id: string) => {
    const answer = await fetch(`${served.origin}/previews/deliverables/${id}.png`);
    return {status: answer.status, body: Buffer.from(await answer.arrayBuffer())};
  };

  it('is drawn once the item is published: 1200 by 630 pixels, as it is answered', async () => {
    await publish({title: 'Drawn as it is published'});
    const [path] = await kept();
    const png = await bytesOf(path);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const {status, body} = await ask('report');
    expect(status).toBe(200);
    expect(body.equals(png)).toBeTrue();
  });

  it('is drawn of news as well, and of nothing that is the consortium’s', async () => {
    await published('opened', {...NEWS, visibility: 'public'}, 'news');
    await published('inner', {...NEWS, visibility: 'consortium'}, 'news');
    await drainOutbox(db);
    expect(await kept()).toEqual([jasmine.stringMatching(/^previews\/news\/opened\/[0-9a-f]{64}\.png$/)]);
  });

  it('is the one that is answered, and no other drawing of the item', async () => {
    await db.doc('deliverables/kept').set(withoutId(aDeliverable({id: 'kept', title: 'Kept'})));
    await putFile(pathOf('kept', 'Kept'), 'as kept');
    await db.doc('deliverables/stale').set(withoutId(aDeliverable({id: 'stale', title: 'New title'})));
    await putFile(pathOf('stale', 'Old title'), 'as kept');
    expect((await ask('kept')).body.toString()).toBe('as kept');
    const drawn = await ask('stale');
    expect(drawn.status).toBe(200);
    expect(drawn.body.subarray(1, 4).toString()).toBe('PNG');
  });

  it('gives way to the one of a new title', async () => {
    await publish({title: 'First'});
    const [first] = await kept();
    await publish({title: 'Second'});
    const after = await kept();
    expect(after).toHaveSize(1);
    expect(after).not.toContain(first ?? '');
  });

  it('is not drawn again while it is the same', async () => {
    await publish({body: 'One.'});
    const [path = ''] = await kept();
    const drawn = (await bucket().file(path).getMetadata())[0].generation;
    await publish({body: 'Two.'});
    expect(await kept()).toEqual([path]);
    expect((await bucket().file(path).getMetadata())[0].generation).toBe(drawn);
  });

  it('is gone with its withdrawal, and back with it', async () => {
    await publish();
    const before = await kept();
    await withdrawItem.run(as(ada, {item: 'report', reason: 'A mistake.'}));
    expect((await ask('report')).status).toBe(404);
    await drainOutbox(db);
    expect(await kept()).toEqual([]);
    await reinstateItem.run(as(ada, {item: 'report'}));
    await drainOutbox(db);
    expect(await kept()).toEqual(before);
  });

  it('is not answered from the moment its item is the consortium’s, and gone soon after', async () => {
    await publish();
    expect((await ask('report')).status).toBe(200);
    await publishDraft.run(as(ada, await anApprovedDraft('report', content({visibility: 'consortium'}))));
    expect(await kept()).toHaveSize(1);
    expect((await ask('report')).status).toBe(404);
    await drainOutbox(db);
    expect(await kept()).toEqual([]);
  });

  it('is fetched from Storage by nobody, whoever asks', async () => {
    await publish();
    const [path = ''] = await kept();
    for (const role of [undefined, 'member', 'editor', 'admin']) {
      const reader = role && {idToken: idTokenOf(role, {role, roleSince: GRANTED})};
      expect((await fetchFile(path, reader || {})).status)
        .withContext(String(role))
        .toBe(403);
    }
  });

  it('is one, however many draw it at once', async () => {
    await publish();
    const before = await kept();
    await bucket().deleteFiles({prefix: 'previews/'});
    const name = {kind: 'deliverable', item: 'report'} as const;
    await Promise.all([1, 2, 3].map(() => keepPicture(db, name)));
    expect(await kept()).toEqual(before);
  });
});

const NEWS = {title: 'Opened', summary: 'In short.', body: 'Text.', language: 'en'};

function withoutId({id: _, ...fields}: {readonly id: string}): object {
  return fields;
}
