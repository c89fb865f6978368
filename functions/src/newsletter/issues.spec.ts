import type {IssuePreview} from '@model/newsletter/commands';
import type {IssueReport} from '@model/newsletter/report';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {bucket} from '../files/bucket';
import {as} from '../testing/as';
import {onceMore} from '../testing/emulated-files';
import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import {aDraft, anIssue, aReader} from '../testing/issues';
import {audited, fieldsOf, refusing, waiting} from '../testing/people';
import {countReaders} from './count-readers';
import {discardIssue} from './discard-issue';
import {fillIssue} from './fill-issue';
import {previewIssue} from './preview-issue';
import {readerOf} from './reader';
import {reportIssue} from './report-issue';
import {reviewIssue} from './review-issue';
import {sendIssue} from './send-issue';
import {steer} from './steer';
import {steerIssue} from './steer-issue';
import {submitIssue} from './submit-issue';
import {takeBackIssue} from './take-back-issue';
import {signToken} from './token';
import {unsubscribe} from './unsubscribe';

const ADA = {uid: 'ada', role: 'editor'} as const;
const BO = {uid: 'bo', role: 'editor'} as const;
const MEMBER = {uid: 'cy', role: 'member'} as const;
const LATER = Date.now() + 86_400_000;

describe('An editor', () => {
  const db = emulatedFirestore();
  const issue = 'spring';

  beforeEach(emptyDatabase);

  const submit = (hash: string, who = ADA) => submitIssue.run(as(who, {issue, hash}));
  const approve = (hash: string, who: typeof ADA | typeof BO) =>
    reviewIssue.run(as(who, {issue, hash, decision: 'approve'}));
  const send = (hash: string, at?: number) => sendIssue.run(as(ADA, {issue, hash, ...(at && {at})}));
  const approved = async (content = anIssue()) => {
    const hash = await aDraft(issue, content);
    await submit(hash);
    await approve(hash, BO);
    return hash;
  };
  const state = async () => (await fieldsOf(`newsletters/${issue}`))?.['state'];
  const putOutcome = async (changes: Parameters<typeof aDeliverable>[0] = {}) => {
    const {id, ...fields} = aDeliverable(changes);
    await db.doc(`deliverables/${id}`).set(fields);
  };

  it('writes, has another one approve, and sends: a working copy becomes an issue on its way', async () => {
    const hash = await approved();
    expect(await send(hash)).toEqual({state: 'sending'});
    expect(await fieldsOf(`newsletters/${issue}`)).toEqual(
      jasmine.objectContaining({state: 'sending', author: 'ada', approvedBy: 'bo', frozen: false}),
    );
    expect(await fieldsOf(`drafts/newsletter.${issue}`)).toBeUndefined();
    expect(await waiting('begin-issue')).toEqual([{kind: 'begin-issue', id: issue}]);
    expect((await audited()).sort()).toEqual([
      'issue-approved bo spring',
      'issue-begun ada spring',
      'issue-submitted ada spring',
    ]);
  });

  it('is the only one who may: members are refused everything', async () => {
    const hash = await aDraft(issue);
    const refused: (() => Promise<unknown>)[] = [
      async () => previewIssue.run(as(MEMBER, {issue, audience: 'patients'})),
      async () => submitIssue.run(as(MEMBER, {issue, hash})),
      async () => reviewIssue.run(as(MEMBER, {issue, hash, decision: 'approve'})),
      async () => sendIssue.run(as(MEMBER, {issue, hash})),
      async () => steerIssue.run(as(MEMBER, {issue, action: 'cancel'})),
      async () => reportIssue.run(as(MEMBER, {issue})),
      async () => countReaders.run(as(MEMBER, {to: {topics: [], audiences: [], languages: []}})),
    ];
    for (const one of refused) await expectAsync(one()).toBeRejectedWith(refusing('not-allowed'));
    await expectAsync(submit(hash)).toBeResolved();
  });

  it('sends nothing that nobody else approved, that was changed since, or that they approved themselves', async () => {
    const hash = await aDraft(issue);
    await expectAsync(send(hash)).toBeRejectedWith(refusing('not-approved'));
    await expectAsync(approve(hash, BO)).toBeRejectedWith(refusing('not-in-review'));
    await submit(hash);
    await expectAsync(approve(hash, ADA)).toBeRejectedWith(refusing('own-work'));
    await approve(hash, BO);
    await db.doc(`drafts/newsletter.${issue}`).update({content: anIssue({subject: 'Another'})});
    await expectAsync(send(hash)).toBeRejectedWith(refusing('changed-meanwhile'));
    await db.doc(`drafts/newsletter.${issue}`).update({content: anIssue()});
    await expectAsync(send(hash)).toBeResolved();
  });

  it('submits what was looked at and nothing else: of another working copy not even its check list is told', async () => {
    const hash = await aDraft(issue);
    await db.doc(`drafts/newsletter.${issue}`).update({content: anIssue({subject: ''})});
    await expectAsync(submit(hash)).toBeRejectedWith(refusing('changed-meanwhile'));
    await db.doc(`drafts/newsletter.${issue}`).update({content: anIssue()});
    await expectAsync(submit(hash)).toBeResolved();
  });

  it('needs nobody else where the portal is run without four eyes', async () => {
    await db.doc('settings/publishing').set({fourEyes: false});
    await expectAsync(send(await aDraft(issue))).toBeResolved();
  });

  it('gives back what is to be changed, with a reason', async () => {
    const hash = await aDraft(issue);
    await submit(hash);
    await reviewIssue.run(as(BO, {issue, hash, decision: 'return', comment: 'Shorter, please.'}));
    expect((await fieldsOf(`drafts/newsletter.${issue}`))?.['review']).toEqual(
      jasmine.objectContaining({state: 'returned', decidedBy: 'bo', comment: 'Shorter, please.'}),
    );
    await expectAsync(send(hash)).toBeRejectedWith(refusing('not-approved'));
  });

  it('is told what waits for them, and who wrote it how it was answered', async () => {
    for (const [uid, role] of Object.entries({ada: 'editor', bo: 'editor', di: 'admin', cy: 'member'})) {
      await db.doc(`members/${uid}`).set({role});
    }
    const told = async () =>
      (await waiting('notify')).map(({uids, notification: {kind, about, title, actor}}) => ({
        uids: [...uids].sort(),
        ...{kind, about, title, actor},
      }));
    const title = 'An issue';
    const about = `newsletter.${issue}`;
    const hash = await aDraft(issue);
    await submit(hash);
    const asked = {uids: ['bo', 'di'], kind: 'draft-submitted' as const, about, title, actor: 'ada'};
    expect(await told()).toEqual([asked]);
    await approve(hash, BO);
    const answered = {uids: ['ada'], kind: 'draft-approved' as const, about, title, actor: 'bo'};
    expect(await told()).toEqual(jasmine.arrayWithExactContents([asked, answered]));
  });

  it('submits nothing on whose check list anything is left, and is told what', async () => {
    const src = `drafts/newsletter.${issue}/11111111-2222-4333-8444-555555555555/tree.png`;
    const metadata = {contentType: 'image/png'};
    await onceMore(() => bucket().file(src).save('x', {resumable: false, metadata}));
    const image = {type: 'image', audiences: [], src, alt: ''};
    const hash = await aDraft(issue, anIssue({blocks: [image]}));
    const error = (await submit(hash).catch((reason: unknown) => reason)) as {details: object};
    expect(error.details).toEqual({reason: 'not-whole', issues: ['alternative-texts']});
    await expectAsync(submit(await aDraft(issue, anIssue({subject: ''})))).toBeRejectedWith(
      refusing('not-whole'),
    );
    const told = anIssue({blocks: [{...image, alt: 'A tree'}]});
    await expectAsync(submit(await aDraft(issue, told))).toBeResolved();
  });

  it('submits nothing that picks what is not public, or is too long for Gmail', async () => {
    const outcome = anIssue({blocks: [{type: 'outcome', audiences: [], id: 'report'}]});
    await putOutcome({visibility: 'consortium'});
    await expectAsync(submit(await aDraft(issue, outcome))).toBeRejectedWith(refusing('not-whole'));
    await putOutcome();
    await expectAsync(submit(await aDraft(issue, outcome))).toBeResolved();
    const long = {type: 'text', audiences: [], text: 'word '.repeat(900)};
    const tooLong = anIssue({blocks: Array(24).fill(long)});
    const error = await submit(await aDraft(issue, tooLong)).catch((reason: unknown) => reason);
    expect((error as {details: object}).details).toEqual({reason: 'not-whole', issues: ['size']});
    await expectAsync(submit(await aDraft(issue, anIssue({blocks: Array(18).fill(long)})))).toBeResolved();
  });

  it('sets a time to come, and takes it back: the same words, as approved as they were', async () => {
    // With blanks around, which the issue’s own schema takes away: the approval is of what was written.
    const hash = await approved(anIssue({subject: ' An issue '}));
    await expectAsync(send(hash, Date.now() - 1000)).toBeRejectedWith(refusing('in-the-past'));
    expect(await send(hash, LATER)).toEqual({state: 'scheduled'});
    expect(await waiting('begin-issue')).toEqual([]);
    await takeBackIssue.run(as(BO, {issue}));
    expect(await fieldsOf(`newsletters/${issue}`)).toBeUndefined();
    expect(await fieldsOf(`drafts/newsletter.${issue}`)).toEqual(
      jasmine.objectContaining({kind: 'newsletter', item: issue, revision: 1, editors: ['ada']}),
    );
    await expectAsync(send(hash)).toBeResolved();
    await expectAsync(takeBackIssue.run(as(BO, {issue}))).toBeRejectedWith(refusing('wrong-state'));
  });

  it('can’t send under the address of another issue, of an outcome, or an earlier one', async () => {
    await putOutcome({id: issue});
    const hash = await approved();
    await expectAsync(send(hash)).toBeRejectedWith(refusing('address-taken'));
    await db.doc(`deliverables/${issue}`).delete();
    await db.doc(`aliases/${issue}`).set({target: 'report'});
    await expectAsync(send(hash)).toBeRejectedWith(refusing('earlier-address'));
    await db.doc(`aliases/${issue}`).delete();
    await send(hash);
    await expectAsync(send(await approved())).toBeRejectedWith(refusing('address-taken'));
  });

  it('halts a sending, goes on, and ends it for good', async () => {
    await send(await approved());
    const act = (action: string) => steerIssue.run(as(BO, {issue, action}));
    await expectAsync(act('resume')).toBeRejectedWith(refusing('wrong-state'));
    await act('pause');
    expect(await state()).toBe('paused');
    await act('resume');
    expect(await state()).toBe('sending');
    expect((await waiting('begin-issue')).length).toBe(2);
    await act('cancel');
    expect(await state()).toBe('cancelled');
    await expectAsync(act('resume')).toBeRejectedWith(refusing('wrong-state'));
    expect(await audited()).toContain('issue-cancelled bo spring');
  });

  it('previews what is unfinished as a sample reader gets it, with its check list', async () => {
    await putOutcome({plain: {patients: 'In plain words.'}});
    await aDraft(issue, {
      subject: 'Half an issue',
      blocks: [
        {type: 'button', audiences: []},
        {type: 'outcome', audiences: [], id: 'report'},
      ],
    });
    const preview = (await previewIssue.run(as(ADA, {issue, audience: 'patients'}))) as IssuePreview;
    expect(preview.subject).toBe('Half an issue');
    for (const part of [preview.html, preview.text]) {
      expect(part).toContain('In plain words.');
      expect(part).toContain(`/deliverables/report?via=${issue}`);
      expect(part).toContain('/newsletter/unsubscribe?token=preview');
    }
    const failing = preview.checks.filter(({passed}) => !passed).map(({name, blocks}) => [name, blocks]);
    expect(failing).toEqual([
      ['preheader', []],
      ['blocks', [0]],
    ]);
    const other = (await previewIssue.run(as(ADA, {issue, audience: 'citizens'}))) as IssuePreview;
    expect(other.html).toContain('What the report says.');
  });

  it('fills an issue with what is new since the last one was sent', async () => {
    const at = (day: string) => new Date(`2026-${day}T00:00:00Z`);
    await db.doc('newsletters/winter').set({sentAt: at('02-01')});
    await putOutcome({id: 'old', publishedAt: at('01-01')});
    await putOutcome({id: 'new', publishedAt: at('03-01')});
    await putOutcome({id: 'hidden', publishedAt: at('03-01'), visibility: 'consortium'});
    await putOutcome({id: 'had', publishedAt: at('03-01')});
    await aDraft(issue, anIssue({blocks: [{type: 'outcome', audiences: [], id: 'had'}]}));
    expect(await fillIssue.run(as(ADA, {issue}))).toEqual({
      since: at('02-01').getTime(),
      blocks: [{type: 'outcome', audiences: [], id: 'new'}],
    });
  });

  it('is told how many will get it, whatever is asked for at once', async () => {
    await aReader('a@reader.example', {topics: ['news', 'events'], language: 'fr'});
    await aReader('b@reader.example', {topics: ['datasets'], language: 'de'});
    await aReader('c@reader.example', {audience: 'patients'});
    const all = {topics: [], audiences: [], languages: []};
    const count = (to: object) => countReaders.run(as(ADA, {to: {...all, ...to}}));
    expect(await count({})).toEqual({readers: 3});
    expect(await count({topics: ['news', 'events']})).toEqual({readers: 2});
    expect(await count({audiences: ['patients', 'citizens'], languages: ['fr', 'de']})).toEqual({readers: 2});
    const topics = ['news', 'events', 'datasets', 'use-cases', 'policy-papers'];
    const languages = ['bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr'];
    expect(await count({topics, languages})).toEqual({readers: 3});
    expect(await count({topics, languages, audiences: ['patients']})).toEqual({readers: 1});
  });

  it('discards a working copy, and what was uploaded for it', async () => {
    await aDraft(issue);
    await discardIssue.run(as(ADA, {issue}));
    await discardIssue.run(as(ADA, {issue}));
    expect(await fieldsOf(`drafts/newsletter.${issue}`)).toBeUndefined();
    expect(await waiting('remove-files')).toEqual([
      {kind: 'remove-files', prefix: `drafts/newsletter.${issue}/`},
    ]);
  });

  it('reads afterwards what became of it: taken, refused, left, and visits by its links', async () => {
    await send(await approved());
    const email = 'a@reader.example';
    await aReader(email);
    const entry = {batch: 0, attempts: 1, deferrals: 0, doubts: 0, dueAt: 0, leaseUntil: 0};
    const ledger = db.collection(`newsletters/${issue}/recipients`);
    await ledger.doc(readerOf(email)).set({...entry, state: 'accepted', deferrals: 2});
    await ledger.doc('b').set({...entry, state: 'rejected'});
    await unsubscribe(db, {token: signToken('reader', {reader: readerOf(email), issue})});
    await db.doc(`analytics/${new Date().toISOString().slice(0, 10)}`).set({via: {[issue]: 3, other: 9}});
    const report = (await reportIssue.run(as(ADA, {issue}))) as IssueReport;
    expect(report).toEqual(jasmine.objectContaining({deferred: 1, left: 1, visits: 3}));
    expect(report.states).toEqual({
      ...{waiting: 0, claimed: 0, accepted: 1, rejected: 1, skipped: 0, doubtful: 0},
    });
    await expectAsync(reportIssue.run(as(ADA, {issue: 'never'}))).toBeRejectedWith(refusing('not-found'));
  });

  it('sees it begin at its time, and nobody has to be there', async () => {
    await send(await approved(), LATER);
    expect(await steer(db, issue, {kind: 'send'}, new Date(LATER - 1))).toBe('not-yet');
    expect(await steer(db, issue, {kind: 'send'}, new Date(LATER))).toBeUndefined();
    expect(await audited()).toContain('issue-begun portal spring');
  });
});
