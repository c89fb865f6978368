import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, filesBelow} from '../testing/emulated-files';
import {aMember, as, refusedFor} from '../testing/as';
import {ada, aDraft, anApprovedDraft, anUpload, bo, boss, content, published} from '../testing/drafts';
import {audited, fieldsOf, waiting} from '../testing/people';
import {drainOutbox} from '../outbox/outbox';
import {cancelSchedule} from './cancel-schedule';
import {discardDraft} from './discard-draft';
import {publishDraft} from './publish-draft';
import {reviewDraft} from './review-draft';
import {submitDraft} from './submit-draft';

const member = {uid: 'mia', role: 'member'} as const;
const inAnHour = () => Date.now() + 3_600_000;

describe('Review', () => {
  const db = emulatedFirestore();
  const stateOf = async (draft: string) => {
    const {review, schedule} = (await fieldsOf(`drafts/${draft}`)) as Record<string, {state?: string}>;
    return {state: review?.state, isScheduled: schedule !== undefined};
  };
  const told = async () =>
    (await waiting('notify')).map(({uids, notification: {kind, title}}) => ({
      uids: [...uids].sort(),
      kind,
      title,
    }));

  beforeEach(async () => {
    await Promise.all([emptyDatabase(), emptyFiles()]);
    await Promise.all([
      aMember('ada', {role: 'editor'}),
      aMember('bo', {role: 'editor'}),
      aMember('boss', {role: 'admin'}),
      aMember('mia'),
    ]);
  });

  describe('is asked for', () => {
    it('and those who may approve are told', async () => {
      const asked = await aDraft('report');
      await submitDraft.run(as(ada, {...asked, request: 'Look at the title.'}));
      expect((await fieldsOf('drafts/deliverable.report'))?.['review']).toEqual(
        jasmine.objectContaining({
          ...{state: 'in-review', hash: asked.hash, submittedBy: 'ada', request: 'Look at the title.'},
        }),
      );
      expect(await told()).toEqual([{uids: ['bo', 'boss'], kind: 'draft-submitted', title: 'A report'}]);
      expect(await audited()).toEqual(['draft-submitted ada deliverable.report']);
    });

    it('of other writers too, where two eyes are enough', async () => {
      await db.doc('settings/publishing').set({fourEyes: false});
      await submitDraft.run(as(ada, await aDraft('report', content(), {editors: ['ada', 'bo']})));
      expect((await told())[0]?.uids).toEqual(['bo', 'boss']);
      await db.doc('settings/publishing').set({fourEyes: true});
      await submitDraft.run(as(ada, await aDraft('other', content(), {editors: ['ada', 'bo']})));
      expect((await told()).map(({uids}) => uids)).toContain(['boss']);
    });

    it('only for what is whole, as it was seen, and by editors', async () => {
      const broken = await aDraft('broken', content({title: undefined, language: 'English'}));
      const error = await submitDraft
        .run(as(ada, broken))
        .then(fail, (refused: {details: object}) => refused);
      expect((error as {details: object}).details).toEqual({
        reason: 'not-whole',
        issues: [jasmine.stringMatching(/^title: /), 'language: Choose a language.'],
      });
      const asked = await aDraft('report');
      await expectAsync(submitDraft.run(as(ada, {...asked, hash: 'b'.repeat(64)}))).toBeRejectedWith(
        refusedFor('changed-meanwhile'),
      );
      await expectAsync(submitDraft.run(as(member, asked))).toBeRejectedWith(refusedFor('not-allowed'));
      await expectAsync(submitDraft.run(as(ada, {...asked, draft: 'deliverable.none'}))).toBeRejectedWith(
        refusedFor('not-found'),
      );
      await expectAsync(submitDraft.run(as(ada, asked))).toBeResolved();
    });

    it('anew after an approval, which is void then, and so is the time that was set', async () => {
      const asked = await anApprovedDraft('report');
      await publishDraft.run(as(ada, {...asked, at: inAnHour()}));
      expect(await stateOf(asked.draft)).toEqual({state: 'approved', isScheduled: true});
      await submitDraft.run(as(ada, asked));
      expect(await stateOf(asked.draft)).toEqual({state: 'in-review', isScheduled: false});
    });
  });

  describe('is given', () => {
    const submitted = async (editors = ['ada']) => {
      const asked = await aDraft('report', content(), {editors});
      await submitDraft.run(as(ada, asked));
      await drainOutbox(db);
      return asked;
    };
    const approve = {decision: 'approve'};

    it('as an approval, and the writers are told', async () => {
      const asked = await submitted(['ada', 'cy']);
      await reviewDraft.run(as(bo, {...asked, ...approve, comment: 'Well done.'}));
      expect((await fieldsOf('drafts/deliverable.report'))?.['review']).toEqual(
        jasmine.objectContaining({
          state: 'approved',
          decidedBy: 'bo',
          comment: 'Well done.',
          hash: asked.hash,
        }),
      );
      expect(await told()).toEqual([{uids: ['ada', 'cy'], kind: 'draft-approved', title: 'A report'}]);
      expect(await audited()).toContain('draft-approved bo deliverable.report');
    });

    it('back with a comment, also of one’s own work', async () => {
      const asked = await submitted();
      await expectAsync(reviewDraft.run(as(ada, {...asked, decision: 'return'}))).toBeRejectedWith(
        refusedFor('bad-input'),
      );
      await reviewDraft.run(as(ada, {...asked, decision: 'return', comment: 'Not yet.'}));
      expect(await stateOf(asked.draft)).toEqual({state: 'returned', isScheduled: false});
    });

    it('back of what was approved, which then is not published at its time', async () => {
      const asked = await anApprovedDraft('report');
      await publishDraft.run(as(ada, {...asked, at: inAnHour()}));
      await reviewDraft.run(as(boss, {...asked, decision: 'return', comment: 'Wait.'}));
      expect(await stateOf(asked.draft)).toEqual({state: 'returned', isScheduled: false});
    });

    it('as an approval by somebody who did not write in it; by anybody where two eyes are enough', async () => {
      const asked = await submitted(['ada', 'bo']);
      for (const writer of [ada, bo]) {
        await expectAsync(reviewDraft.run(as(writer, {...asked, ...approve}))).toBeRejectedWith(
          refusedFor('own-work'),
        );
      }
      await db.doc('settings/publishing').set({fourEyes: false});
      await expectAsync(reviewDraft.run(as(ada, {...asked, ...approve}))).toBeResolved();
      await db.doc('settings/publishing').set({fourEyes: true});
      await submitDraft.run(as(ada, asked));
      await expectAsync(reviewDraft.run(as(boss, {...asked, ...approve}))).toBeResolved();
    });

    it('of what is before a reviewer, as it was seen, and by editors', async () => {
      const {draft, hash} = await submitted();
      const edited = {draft, hash: 'b'.repeat(64)};
      await expectAsync(reviewDraft.run(as(bo, {...edited, ...approve}))).toBeRejectedWith(
        refusedFor('changed-meanwhile'),
      );
      await expectAsync(reviewDraft.run(as(member, {draft, hash, ...approve}))).toBeRejectedWith(
        refusedFor('not-allowed'),
      );
      await reviewDraft.run(as(bo, {draft, hash, decision: 'return', comment: 'No.'}));
      for (const decision of ['approve', 'return']) {
        await expectAsync(reviewDraft.run(as(bo, {draft, hash, decision, comment: 'x'}))).toBeRejectedWith(
          refusedFor('not-in-review'),
        );
      }
      await submitDraft.run(as(ada, {draft, hash}));
      await expectAsync(reviewDraft.run(as(bo, {draft, hash, ...approve}))).toBeResolved();
    });

    it('for nothing once it was edited', async () => {
      const {draft, hash} = await submitted();
      await reviewDraft.run(as(bo, {draft, hash, ...approve}));
      const again = await aDraft('report', content({title: 'Edited'}), {
        review: (await fieldsOf(`drafts/${draft}`))?.['review'] as never,
      });
      await expectAsync(publishDraft.run(as(ada, again))).toBeRejectedWith(refusedFor('not-approved'));
      await expectAsync(reviewDraft.run(as(bo, {...again, ...approve}))).toBeRejectedWith(
        refusedFor('not-in-review'),
      );
    });
  });

  describe('is followed by a time of publication', () => {
    it('that can be taken back', async () => {
      const asked = await anApprovedDraft('report');
      await publishDraft.run(as(ada, {...asked, at: inAnHour()}));
      await cancelSchedule.run(as(bo, {draft: asked.draft}));
      await cancelSchedule.run(as(bo, {draft: asked.draft}));
      expect(await stateOf(asked.draft)).toEqual({state: 'approved', isScheduled: false});
      expect((await audited()).sort()).toEqual([
        'publication-scheduled ada deliverable.report',
        'schedule-cancelled bo deliverable.report',
      ]);
    });

    it('for what might be published now', async () => {
      const at = inAnHour();
      const unseen = await aDraft('unseen');
      await expectAsync(publishDraft.run(as(ada, {...unseen, at}))).toBeRejectedWith(
        refusedFor('not-approved'),
      );
      const broken = await anApprovedDraft('broken', content({title: undefined}));
      await expectAsync(publishDraft.run(as(ada, {...broken, at}))).toBeRejectedWith(refusedFor('not-whole'));
      const asked = await anApprovedDraft('report');
      await expectAsync(publishDraft.run(as(ada, {...asked, at}))).toBeResolved();
    });

    it('which none but editors set or take back', async () => {
      const asked = await anApprovedDraft('report');
      await expectAsync(publishDraft.run(as(member, {...asked, at: inAnHour()}))).toBeRejectedWith(
        refusedFor('not-allowed'),
      );
      await expectAsync(cancelSchedule.run(as(member, {draft: asked.draft}))).toBeRejectedWith(
        refusedFor('not-allowed'),
      );
      await expectAsync(cancelSchedule.run(as(ada, {draft: 'deliverable.none'}))).toBeRejectedWith(
        refusedFor('not-found'),
      );
    });
  });

  describe('ends where a working copy is discarded', () => {
    it('with its uploads, and what is published stays', async () => {
      await published('report');
      const file = await anUpload('report', 'data.csv', 'x');
      const {draft} = await aDraft('report', content({files: [file]}));
      await discardDraft.run(as(bo, {draft}));
      expect(await fieldsOf(`drafts/${draft}`)).toBeUndefined();
      const kept = await anUpload('report', 'next.csv', 'y');
      await drainOutbox(db);
      expect(await filesBelow('drafts/')).toEqual([kept.path]);
      expect((await fieldsOf('deliverables/report'))?.['title']).toBe('A report');
      expect(await audited()).toContain('draft-discarded bo deliverable.report');
    });

    it('by an editor, and once', async () => {
      const {draft} = await aDraft('report');
      await expectAsync(discardDraft.run(as(member, {draft}))).toBeRejectedWith(refusedFor('not-allowed'));
      await expectAsync(discardDraft.run(as(ada, {draft}))).toBeResolved();
      await expectAsync(discardDraft.run(as(ada, {draft}))).toBeRejectedWith(refusedFor('not-found'));
    });
  });
});
