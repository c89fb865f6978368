import {Component, signal} from '@angular/core';
import type {IssueDraft} from '@model/newsletter/draft';
import {contentHash} from '@model/publishing/content-hash';
import type {Review} from '@model/publishing/draft';
import {FakeReader} from '../../../../testing/documents';
import {AN_ISSUE, FakeDesk, openDesk} from '../../../../testing/newsletter';
import {type} from '../../../../testing/people';
import {IssueActions} from './issue-actions';

const draft = signal<IssueDraft | undefined>(undefined);
const hash = signal('');
const isSaved = signal(true);
const told = signal('');

@Component({
  imports: [IssueActions],
  template: `
    @if (draft(); as it) {
      <app-issue-actions [draft]="it" [hash]="hash()" [isSaved]="isSaved()" (told)="told.set($event)" />
    }
    <p>{{ told() }}</p>
  `,
})
class Host {
  readonly draft = draft;
  readonly hash = hash;
  readonly isSaved = isSaved;
  readonly told = told;
}

describe('What follows the writing of an issue', () => {
  const THEN = new Date('2026-01-10T09:00:00Z');

  async function show(
    review?: Partial<Review>,
    {desk = new FakeDesk(), uid = 'john'}: {desk?: FakeDesk; uid?: string} = {},
  ) {
    hash.set(await contentHash(AN_ISSUE));
    isSaved.set(true);
    told.set('');
    draft.set({
      ...{id: 'newsletter.january', kind: 'newsletter', item: 'january', content: AN_ISSUE},
      ...{revision: 1, editors: ['ada'], updatedBy: 'ada', updatedAt: THEN},
      ...(review && {
        review: {state: 'in-review', hash: hash(), submittedBy: 'ada', submittedAt: THEN, ...review},
      }),
    });
    return {...(await openDesk(Host, desk, {reader: new FakeReader('editor', uid)})), desk};
  }

  it('begins with putting it before another editor', async () => {
    const {press, says, items, desk} = await show();
    expect(items('button')).toEqual(['Put it up for review…']);
    await press('Put it up for review…');
    type('What should they look at? (optional)', 'The subject.');
    await press('Put it up');
    await says('It waits for review now.');
    expect(desk.asked).toEqual([
      {name: 'submitIssue', input: {issue: 'january', hash: hash(), request: 'The subject.'}},
    ]);
  });

  it('says where to look when something on the check list is open', async () => {
    const desk = new FakeDesk();
    desk.refusal = 'not-whole';
    const {press, says} = await show(undefined, {desk});
    await press('Put it up for review…');
    await press('Put it up');
    await says('The check list of the issue says what.');
    await press('Cancel');
  });

  it('waits until everything is saved', async () => {
    const {items, says, fixture} = await show();
    isSaved.set(false);
    await fixture.whenStable();
    await says('Wait until everything is saved');
    expect(items('button')).toEqual([]);
  });

  it('is approved by an editor who did not write it', async () => {
    const {press, says, items, desk} = await show({request: 'The subject?'});
    await says('The subject?');
    expect(items('button')).toEqual(['Approve', 'Give back']);
    await press('Approve');
    await says('Approved. It can be sent now, or at a set time.');
    expect(desk.asked).toEqual([
      {name: 'reviewIssue', input: {issue: 'january', hash: hash(), decision: 'approve'}},
    ]);
  });

  it('is given back with a comment only', async () => {
    const {press, says, desk} = await show({});
    await press('Give back');
    await says('Say what is to be changed.');
    expect(desk.asked).toEqual([]);
    type('Comment', 'Too long.');
    await press('Give back');
    await says('Given back.');
    expect(desk.asked[0]?.input).toEqual(
      jasmine.objectContaining({decision: 'return', comment: 'Too long.'}),
    );
  });

  it('is not approved by who wrote it', async () => {
    const {items, says} = await show({}, {uid: 'ada'});
    await says('You wrote in it yourself, so somebody else has to approve it.');
    expect(items('button')).toEqual(['Give back']);
  });

  it('is approved once, and may be given back until it is sent', async () => {
    const {items, says} = await show({state: 'approved', decidedBy: 'john'});
    await says('Give back');
    expect(items('button')).toEqual(['Send…', 'Give back']);
  });

  it('is sent at once, after it was said how many get it', async () => {
    const desk = new FakeDesk();
    desk.answers = {countReaders: {readers: 1234}, sendIssue: {state: 'sending'}};
    const {press, says} = await show({state: 'approved', decidedBy: 'john'}, {desk});
    await press('Send…');
    await says('1,234 readers would get it now.');
    await press('Send to 1,234 readers');
    expect(desk.asked).toEqual([
      {name: 'countReaders', input: {to: AN_ISSUE.to}},
      {name: 'sendIssue', input: {issue: 'january', hash: hash()}},
    ]);
  });

  it('is given a time by the clocks of Brussels, and none that has passed', async () => {
    const desk = new FakeDesk();
    desk.answers = {countReaders: {readers: 1}, sendIssue: {state: 'scheduled'}};
    const {press, says} = await show({state: 'approved', decidedBy: 'john'}, {desk});
    await press('Send…');
    await says('1 reader would get it now.');
    await press('At a set time');
    const set = (kind: string, value: string) => {
      const field = document.querySelector<HTMLInputElement>(`mat-dialog-content input[type=${kind}]`);
      if (!field) throw new Error(`There is no field of ${kind}.`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
    };
    set('date', '2020-01-15');
    await says('Choose a time to come.');
    set('date', '2040-01-15');
    set('time', '12:00');
    await press('Set the time');
    expect(desk.asked.at(-1)?.input).toEqual({
      ...{issue: 'january', hash: hash(), at: Date.parse('2040-01-15T11:00:00Z')},
    });
  });

  it('is not sent before it is known how many get it', async () => {
    const desk = new FakeDesk();
    desk.refusal = 'too-many';
    const {press, says} = await show({state: 'approved', decidedBy: 'john'}, {desk});
    await press('Send…');
    await says("The portal can't be reached");
    const send = document.querySelector<HTMLButtonElement>('mat-dialog-actions [type=submit]');
    expect(send?.disabled).toBeTrue();
    await press('Cancel');
    expect(desk.asked.length).toBe(1);
  });

  it('ends where somebody edits it after its approval', async () => {
    const {says, items} = await show({state: 'approved', hash: 'f'.repeat(64)});
    await says('It has been edited since it was put up for review.');
    expect(items('button')).toEqual(['Put it up for review…']);
  });

  it('needs no second editor where two eyes are enough', async () => {
    const desk = Object.assign(new FakeDesk(), {fourEyes: false});
    const {items, says} = await show(undefined, {desk, uid: 'ada'});
    await says('Send…');
    expect(items('button')).toEqual(['Send…', 'Put it up for review…']);
  });
});
