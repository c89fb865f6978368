import {decideSending, type Issue, type SendingAction, SENDING_STATES, type SendingState} from './sending';

const NOW = new Date('2026-11-24T10:00:00Z');
const LATER = new Date('2026-11-24T11:00:00Z');
type Standing = Pick<Issue, 'state' | 'sendAt' | 'frozen'>;
const issue = (state: SendingState, changes: Partial<Standing> = {}): Standing => ({
  state,
  frozen: true,
  ...changes,
});
const decide = (state: SendingState, action: SendingAction, changes: Partial<Standing> = {}) =>
  decideSending(issue(state, changes), action, NOW);

describe('An issue', () => {
  const leads: readonly [SendingAction, readonly SendingState[], SendingState][] = [
    [{kind: 'send'}, ['scheduled'], 'sending'],
    [{kind: 'pause'}, ['sending'], 'paused'],
    [{kind: 'resume'}, ['paused'], 'sending'],
    [{kind: 'cancel'}, ['sending', 'paused'], 'cancelled'],
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

  it('goes when its time has come, and not before it', () => {
    expect(decide('scheduled', {kind: 'send'}, {sendAt: LATER})).toBe('not-yet');
    expect(decide('scheduled', {kind: 'send'}, {sendAt: NOW})).toEqual({state: 'sending', frozenAt: NOW});
    expect(decide('scheduled', {kind: 'send'})).toEqual({state: 'sending', frozenAt: NOW});
  });

  it('has been sent when all its readers are known and each is settled', () => {
    expect(decide('sending', {kind: 'finish', unsettled: 1})).toBe('unsettled');
    expect(decide('sending', {kind: 'finish', unsettled: 0}, {frozen: false})).toBe('unsettled');
    expect(decide('sending', {kind: 'finish', unsettled: 0})).toEqual({state: 'sent', sentAt: NOW});
  });
});
