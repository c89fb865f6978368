import {Component, signal} from '@angular/core';
import {anIssue, FakeDesk, openDesk} from '../../../../testing/newsletter';
import {until} from '../../../../testing/until';
import type {KeptIssue} from '../desk-repository';
import {IssueSending} from './issue-sending';

const issue = signal<KeptIssue>(anIssue());

@Component({imports: [IssueSending], template: '<app-issue-sending [issue]="issue()" />'})
class Host {
  readonly issue = issue;
}

describe('An issue that was handed over', () => {
  const at = new Date('2026-01-10T09:00:00Z');
  const progress = {waiting: 500, claimed: 10, accepted: 480, rejected: 5, skipped: 4, doubtful: 1, at};
  const REPORT = {
    ...{recipients: 1000, deferred: 12, left: 3, visits: 1234},
    states: {waiting: 0, claimed: 0, accepted: 990, rejected: 5, skipped: 4, doubtful: 1},
  };

  async function show(differing: Partial<KeptIssue>, desk = new FakeDesk()) {
    desk.answers['reportIssue'] ??= REPORT;
    issue.set(anIssue({recipients: 1000, batches: 4, ...differing}));
    return {...(await openDesk(Host, desk)), desk};
  }
  const rows = (items: (selector: string) => string[]) =>
    items('tbody tr').map((row) => row.split(' ').slice(0, 2).join(' '));

  it('waits for its time, and is taken back', async () => {
    const {press, says, desk, items} = await show({sendAt: new Date('2040-01-15T11:00:00Z')});
    await says('It goes on 15 January 2040');
    expect(items('dl dd').slice(0, 2)).toEqual(['Ada', 'You']);
    await press('Take it back');
    expect(desk.asked).toEqual([{name: 'takeBackIssue', input: {issue: 'january'}}]);
  });

  it('shows its mail to who wants to see it, as any reader gets it', async () => {
    const desk = new FakeDesk();
    desk.answers['previewIssue'] = ({audience}: {audience: string}) => ({
      ...{audience, subject: 'What is new', html: '<p>Hello.</p>', text: `Hello, ${audience}.`},
      ...{bytes: 20_400, checks: []},
    });
    const {press, says, root} = await show({sendAt: new Date('2040-01-15T11:00:00Z')}, desk);
    expect(desk.asked).toEqual([]);
    await press('Look at the mail');
    await until('the mail', () => root.querySelector('iframe')?.srcdoc.includes('Hello.') ?? false);
    await press('Plain text');
    await says('Hello, researchers.');
    const reader = root.querySelector('select') as HTMLSelectElement;
    reader.value = 'patients';
    reader.dispatchEvent(new Event('change'));
    await says('Hello, patients.');
    await press('Look at the mail');
    expect(root.querySelector('app-letter-frame')).toBeNull();
  });

  it('shows how far it is', async () => {
    const {root, items} = await show({state: 'sending', frozen: true, progress});
    expect(root.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('49');
    expect(rows(items)).toEqual([
      ...['Accepted 480', 'Waits 500', 'Under way', 'Rejected 5', 'Skipped 4', 'Doubtful 1'],
    ]);
  });

  it('says what is done before the first mail leaves', async () => {
    const {says} = await show({state: 'sending', recipients: 0});
    await says('Who gets it is being written down.');
  });

  it('is halted at once, and goes on', async () => {
    const {press, says, desk, fixture} = await show({state: 'sending', frozen: true, progress});
    await press('Pause');
    issue.update((it) => ({...it, state: 'paused'}));
    await fixture.whenStable();
    await says('It is paused: nothing goes out until somebody goes on.');
    await press('Go on');
    expect(desk.asked.map(({input}) => input)).toEqual([
      {issue: 'january', action: 'pause'},
      {issue: 'january', action: 'resume'},
    ]);
  });

  it('is ended only after it was said who keeps it and who never gets it', async () => {
    const {press, says, desk} = await show({state: 'paused', frozen: true, progress});
    await press('Cancel…');
    await says('About 480 of 1,000 mails have gone, and stay gone.');
    await press('Cancel');
    expect(desk.asked).toEqual([]);
    await press('Cancel…');
    await press('Cancel the sending');
    await until('the cancellation', () => desk.asked.length === 1);
    expect(desk.asked).toEqual([{name: 'steerIssue', input: {issue: 'january', action: 'cancel'}}]);
  });

  it('says why it cannot be halted any more', async () => {
    const desk = new FakeDesk();
    desk.refusal = 'wrong-state';
    const {press, says} = await show({state: 'sending', frozen: true, progress}, desk);
    await press('Pause');
    await says('That cannot be done with it as it stands now.');
  });

  it('is told of once it was sent, with a way to where it is kept', async () => {
    const {says, items, root} = await show({state: 'sent', frozen: true});
    await says('It was for 1,000 readers.');
    expect(items('dl .card').map((it) => it.split(' Readers ')[0]?.slice(0, 30))).toEqual([
      'Visits by its links 1,234 Visi',
      'Unsubscribed 3',
      'Deferred 12',
    ]);
    expect(rows(items)).toEqual(['Accepted 990', 'Rejected 5', 'Skipped 4', 'Doubtful 1']);
    expect(root.querySelector('a[href="/newsletter/january"]')).not.toBeNull();
    expect(items('aside button')).toEqual([]);
  });

  it('says who did not get it where it was cancelled, and names no place where it would be kept', async () => {
    const desk = new FakeDesk();
    desk.answers['reportIssue'] = {...REPORT, states: {...REPORT.states, accepted: 490, waiting: 500}};
    const {says, root} = await show({state: 'cancelled', frozen: true}, desk);
    await says('they do not get it');
    expect(root.querySelector('a[href="/newsletter/january"]')).toBeNull();
  });

  it('says what stopped being public meanwhile', async () => {
    const {says} = await show({state: 'sending', frozen: true, progress, leftOut: ['a-report']});
    await says('One thing that was picked stopped being public');
  });
});
