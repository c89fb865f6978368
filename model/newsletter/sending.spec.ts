import {decideSending, type Issue, type SendingAction, SENDING_STATES, type SendingState} from './sending';

const NOW = new Date('2026-11-24T10:00:00Z');
const LATER = new Date('2026-11-24T11:00:00Z');
type Standing = Pick<Issue, 'state' | 'author' | 'sendAt' | 'frozen'>;
const issue = (state: SendingState, changes: Partial<Standing> = {}): Standing => ({
  state,
  author: 'ada',
  frozen: true,
  ...changes,
});
const decide = (state: SendingState, action: SendingAction, changes: Partial<Standing> = {}) =>
  decideSending(issue(state, changes), action, NOW);

describe('An issue', () => {
  const leads: readonly [SendingAction, readonly SendingState[], SendingState][] = [
    [{kind: 'edit', by: 'bo'}, ['draft', 'approved', 'scheduled'], 'draft'],
    [{kind: 'approve', by: 'bo'}, ['draft'], 'approved'],
    [{kind: 'schedule', at: LATER}, ['approved', 'scheduled'], 'scheduled'],
    [{kind: 'send'}, ['approved', 'scheduled'], 'sending'],
    [{kind: 'pause'}, ['sending'], 'paused'],
    [{kind: 'resume'}, ['paused'], 'sending'],
    [{kind: 'cancel'}, ['draft', 'approved', 'scheduled', 'sending', 'paused'], 'cancelled'],
    [{kind: 'finish', unsettled: 0}, ['sending'], 'sent'],
  ];
  for (const [action, from, to] of leads) {
    for (const state of SENDING_STATES) {
      const may = from.includes(state);
      it(`that is ${state} ${may ? `becomes ${to}` : 'stays as it is'} by ${action.kind}`, () => {
        const decided = decide(state, action);
        if (may) expect(decided).toEqual(jasmine.objectContaining({state: to}));
        else expect(decided).toBe('wrong-state');
      });
    }
  }

  it('is approved by a second editor, never by who wrote it', () => {
    expect(decide('draft', {kind: 'approve', by: 'ada'})).toBe('own-work');
    expect(decide('draft', {kind: 'approve', by: 'bo'})).toEqual({state: 'approved', approvedBy: 'bo'});
  });

  it('has to be approved anew after a change', () => {
    expect(decide('scheduled', {kind: 'edit', by: 'bo'})).toEqual({
      ...{state: 'draft', author: 'bo'},
      ...{approvedBy: undefined, sendAt: undefined},
    });
  });

  it('goes at a time to come, and not before it', () => {
    expect(decide('approved', {kind: 'schedule', at: NOW})).toBe('in-the-past');
    expect(decide('scheduled', {kind: 'send'}, {sendAt: LATER})).toBe('not-yet');
    expect(decide('scheduled', {kind: 'send'}, {sendAt: NOW})).toEqual({state: 'sending', frozenAt: NOW});
  });

  it('has been sent when all its readers are known and each is settled', () => {
    expect(decide('sending', {kind: 'finish', unsettled: 1})).toBe('unsettled');
    expect(decide('sending', {kind: 'finish', unsettled: 0}, {frozen: false})).toBe('unsettled');
    expect(decide('sending', {kind: 'finish', unsettled: 0})).toEqual({state: 'sent', sentAt: NOW});
  });
});
