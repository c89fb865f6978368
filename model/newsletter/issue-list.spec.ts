import type {IssueDraft} from './draft';
import {type HandedOver, issueRows, type StatedDraft} from './issue-list';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

function aDraft(item: string, state: StatedDraft['state'], at = day(1)): StatedDraft {
  const draft: IssueDraft = {
    ...{id: `newsletter.${item}`, kind: 'newsletter', item, content: {subject: ` ${item} `}},
    ...{revision: 1, editors: ['ada'], updatedBy: 'ada', updatedAt: at},
  };
  return {draft, state};
}

function anIssue(id: string, differing: Partial<HandedOver>): HandedOver {
  return {
    ...{id, state: 'sent', author: 'ada', frozen: true, recipients: 12, batches: 1, updatedAt: day(2)},
    content: {
      ...{subject: id, preheader: 'P', language: 'en', blocks: []},
      to: {topics: [], audiences: [], languages: []},
    },
    ...differing,
  };
}

describe('The list of issues', () => {
  it('begins with what is on its way, then what waits for its time, what is written, and what is over', () => {
    const rows = issueRows(
      [aDraft('older', 'writing', day(3)), aDraft('newer', 'in-review', day(4))],
      [
        anIssue('old', {sentAt: day(1), frozenAt: day(1)}),
        anIssue('last', {sentAt: day(9), frozenAt: day(9)}),
        anIssue('due', {state: 'scheduled', sendAt: day(20)}),
        anIssue('now', {state: 'sending', frozenAt: day(5)}),
      ],
    );
    expect(rows.map(({id}) => id)).toEqual(['now', 'due', 'newer', 'older', 'last', 'old']);
    expect(rows.map(({what, at}) => `${what} ${at.getUTCDate()}`)).toEqual([
      ...['begun 5', 'due 20', 'changed 4', 'changed 3', 'sent 9', 'sent 1'],
    ]);
  });

  it('counts readers once they are frozen, and not before', () => {
    const rows = issueRows(
      [],
      [
        anIssue('due', {state: 'scheduled', sendAt: day(3), frozen: false, recipients: 0}),
        anIssue('begun', {state: 'sending', frozenAt: day(2), frozen: false, recipients: 0}),
        anIssue('sent', {frozenAt: day(1)}),
      ],
    );
    expect(rows.map(({id, readers}) => [id, readers])).toEqual([
      ...[
        ['begun', undefined],
        ['due', undefined],
        ['sent', 12],
      ],
    ]);
  });

  it('shows an issue once while it is handed over', () => {
    expect(issueRows([aDraft('one', 'approved')], [anIssue('one', {})]).length).toBe(1);
  });

  it('names who approved what may be sent, and nobody of what was edited since', () => {
    const review = {
      state: 'approved',
      hash: 'a'.repeat(64),
      submittedBy: 'ada',
      submittedAt: day(1),
    } as const;
    const of = (state: StatedDraft['state']) => {
      const {draft} = aDraft('one', state);
      return issueRows([{draft: {...draft, review: {...review, decidedBy: 'bo'}}, state}], [])[0];
    };
    expect(of('approved')).toEqual(jasmine.objectContaining({subject: 'one', approvedBy: 'bo'}));
    expect(of('writing')?.approvedBy).toBeUndefined();
  });
});
