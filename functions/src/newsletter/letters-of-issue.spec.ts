import type {IssueContent} from '@model/newsletter/issue';
import type {IssuePreview} from '@model/newsletter/commands';
import type {Issue} from '@model/newsletter/sending';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {rebuildCatalogue} from '../catalogue/rebuild-catalogue';
import {readIndex} from '../catalogue/read-index';
import {bucket} from '../files/bucket';
import {as} from '../testing/as';
import {emptyFiles, fetchFile, filesBelow, onceMore} from '../testing/emulated-files';
import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import {aDraft, anIssue} from '../testing/issues';
import {fieldsOf} from '../testing/people';
import {archiveIssue} from './archive';
import {keepLetters, keptLetters} from './letters-of-issue';
import {previewIssue} from './preview-issue';
import {steer} from './steer';
import {doStep} from './step';
import {testIssue} from './test-issue';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const UPLOAD = 'drafts/newsletter.spring/11111111-2222-4333-8444-555555555555/tree.png';
const FRAME = {id: 'spring', portal: 'https://portal.example', footer: 'CAN.HEAL'};
const picture = {type: 'image', audiences: [], src: UPLOAD, alt: 'A tree'};
const outcome = {type: 'outcome', audiences: [], id: 'report'};
const text = {type: 'text', audiences: [], text: 'Hello.'};

describe('The letters of an issue', () => {
  const db = emulatedFirestore();

  beforeEach(async () => {
    await Promise.all([emptyDatabase(), emptyFiles()]);
    await putOutcome();
  });

  const putOutcome = async (changes: Parameters<typeof aDeliverable>[0] = {}) => {
    const {id, ...fields} = aDeliverable(changes);
    await db.doc(`deliverables/${id}`).set(fields);
  };
  const upload = (contentType = 'image/png', bytes = PNG) =>
    onceMore(() => bucket().file(UPLOAD).save(bytes, {resumable: false, metadata: {contentType}}));
  const content = (...blocks: object[]) => anIssue({blocks}) as unknown as IssueContent;
  const put = (changes: Partial<Issue> = {}, blocks: object[] = [text]) =>
    db.doc('newsletters/spring').set({
      ...{content: content(...blocks), state: 'sending', author: 'ada', frozen: false},
      ...{recipients: 0, batches: 0, updatedAt: new Date()},
      ...changes,
    });
  const begin = () =>
    doStep(
      db,
      {kind: 'begin', id: 'spring'},
      {
        queue: async () => undefined,
        transport: () => ({send: async () => ({delivery: 'accepted'}), close: () => undefined}),
        ...{atOnce: 1, until: Infinity},
      },
    );

  it('are rendered once: what changes afterwards changes nobody’s mail', async () => {
    await keepLetters(db, content(outcome), FRAME);
    await putOutcome({summary: 'Something else.'});
    expect(await keepLetters(db, content(outcome), FRAME)).toEqual({leftOut: []});
    const letters = await keptLetters(db, 'spring');
    expect(letters.get('patients')?.html).toContain('What the report says.');
    expect(letters.size).toBe(5);
  });

  it('are none before they were kept, and then nothing goes', async () => {
    await expectAsync(keptLetters(db, 'spring')).toBeRejected();
  });

  it('go without what is not public any more when they begin to go, and the issue says so', async () => {
    await putOutcome({withdrawn: {at: new Date(), reason: 'A mistake.'}});
    await put({}, [outcome, text]);
    await begin();
    expect(await fieldsOf('newsletters/spring')).toEqual(
      jasmine.objectContaining({state: 'sent', leftOut: ['report']}),
    );
    expect((await keptLetters(db, 'spring')).get('citizens')?.html).not.toContain('What the report says.');
  });

  it('do not go at all where nothing is left of them', async () => {
    await putOutcome({visibility: 'consortium'});
    await put({}, [outcome]);
    await begin();
    expect((await fieldsOf('newsletters/spring'))?.['state']).toBe('cancelled');
  });

  it('show an uploaded picture from where everybody gets it, once they go', async () => {
    await upload();
    await keepLetters(db, content(picture), FRAME);
    const [path = ''] = await filesBelow('public/newsletters/spring/');
    expect(path).toBe('public/newsletters/spring/1/1-tree.png');
    expect((await fetchFile(path)).status).toBe(200);
    expect((await fetchFile(UPLOAD)).status).not.toBe(200);
    const html = (await keptLetters(db, 'spring')).get('citizens')?.html;
    expect(html).toContain(encodeURIComponent(path));
    expect(html).not.toContain('drafts');
  });

  it('leave out a picture that is too large, none, or of another draft', async () => {
    const elsewhere = {...picture, src: UPLOAD.replace('spring', 'summer')};
    expect(await keepLetters(db, content(picture), FRAME)).toBe('nothing-left');
    await upload('image/svg+xml');
    expect(await keepLetters(db, content(picture, elsewhere), FRAME)).toBe('nothing-left');
    await upload('image/png', Buffer.alloc(1_000_001));
    expect(await keepLetters(db, content(picture), FRAME)).toBe('nothing-left');
    await upload();
    expect(await keepLetters(db, content(picture), FRAME)).toEqual({leftOut: []});
  });

  it('are shown to an editor as they will go, and then as they went, whatever changes meanwhile', async () => {
    const preview = () =>
      previewIssue.run(as({uid: 'ada', role: 'editor'}, {issue: 'spring', audience: 'patients'}));
    await put({state: 'scheduled', sendAt: new Date('2040-01-01')}, [text, outcome]);
    const before = (await preview()) as IssuePreview;
    expect(before.html).toContain('Hello.');
    expect(before.text).toContain('A report');
    await put({}, [text, outcome]);
    await begin();
    await putOutcome({title: 'Another title'});
    const after = (await preview()) as IssuePreview;
    expect(after.text).toContain('A report');
    expect(after.html).toContain('unsubscribe?token=preview');
    expect(after.checks).toEqual([]);
    await expectAsync(
      previewIssue.run(as({uid: 'cy', role: 'member'}, {issue: 'spring', audience: 'patients'})),
    ).toBeRejected();
  });

  it('are counted as they are sent: the picture in a preview’s document makes no mail too long', async () => {
    await upload('image/png', Buffer.concat([PNG, Buffer.alloc(500_000)]));
    await aDraft('spring', anIssue({blocks: [picture]}));
    const asked = as({uid: 'ada', role: 'editor'}, {issue: 'spring', audience: 'patients'});
    const {html, bytes, checks} = (await previewIssue.run(asked)) as IssuePreview;
    expect(html.length).toBeGreaterThan(500_000);
    expect(bytes).toBeLessThan(20_000);
    expect(checks.filter(({passed}) => passed !== true)).toEqual([]);
  });

  it('bring the picture along in a preview and in a test mail, which goes to the editor alone', async () => {
    await upload();
    await aDraft('spring', anIssue({blocks: [picture]}));
    const editor = {uid: 'ada', role: 'editor', email: 'ada-tests@partner.example'} as const;
    const asked = {issue: 'spring', audience: 'patients'};
    const preview = (await previewIssue.run(as(editor, asked))) as {html: string};
    expect(preview.html).toContain('src="data:image/png;base64,');
    expect(await testIssue.run(as(editor, asked))).toEqual({to: editor.email});
    const box = `${process.env['MAILBOX_URL']}/api/messages`;
    const list = (await (await fetch(`${box}?to=${editor.email}`)).json()) as {id: string}[];
    const mail = (await (await fetch(`${box}/${list[0]?.id}`)).json()) as {
      subject: string;
      to: string[];
      text: string;
    };
    expect(mail.subject).toBe('[Test] An issue');
    expect(mail.to).toEqual([editor.email]);
    expect(mail.text).toContain('/newsletter/unsubscribe?token=preview');
  });

  it('are kept for the portal as an outcome of its own, once they were sent', async () => {
    await upload();
    await put({}, [text, picture, outcome]);
    await keepLetters(db, content(text, picture, outcome), FRAME);
    await archiveIssue(db, 'spring');
    expect(await fieldsOf('deliverables/spring')).toBeUndefined();
    await db.doc('newsletters/spring').update({frozen: true});
    await steer(db, 'spring', {kind: 'finish', unsettled: 0}, new Date('2026-03-01T23:30:00Z'));
    await rebuildCatalogue(db);
    await archiveIssue(db, 'spring');
    await archiveIssue(db, 'spring');
    const archived = await fieldsOf('deliverables/spring');
    expect(archived).toEqual(
      jasmine.objectContaining({
        ...{category: 'newsletters', visibility: 'public', title: 'An issue', summary: 'What is in it'},
        issued: '2026-03-02',
        relations: [{type: 'References', target: 'report'}],
      }),
    );
    expect(archived?.['body']).toContain('![A tree](files/1-tree.png)');
    expect(await filesBelow('public/deliverables/spring/')).toEqual([
      'public/deliverables/spring/1/1-tree.png',
      'public/deliverables/spring/1/spring.html',
    ]);
    const html = await (await fetchFile('public/deliverables/spring/1/spring.html')).text();
    expect(html).toContain('Hello.');
    expect(html).not.toMatch(/token|unsubscribe/);
    expect((await readIndex(db, 'public')).map(({id}) => id)).toContain('spring');
    expect(await fieldsOf('publications/deliverable.spring.1')).toEqual(
      jasmine.objectContaining({act: 'published', by: 'portal', item: 'spring'}),
    );
  });
});
