import {aDeliverable} from '../../test/fixtures/deliverables';
import {aNewsItem, anEvent} from '../../test/fixtures/nouns';
import type {Deliverable} from '../deliverables/deliverable';
import {type ComposedPick, composeIssue, type PickedItems, summaryTo} from './compose';
import type {Block, IssueContent} from './issue';

const to = {topics: [], audiences: [], languages: []};
const issue = (...blocks: Block[]): IssueContent => ({
  ...{subject: 'A', preheader: 'B', language: 'en', to, blocks},
});
const outcome: Block = {type: 'outcome', audiences: ['patients'], id: 'report'};
const items = (changes: Partial<Deliverable> = {}): PickedItems => ({
  outcome: new Map([['report', aDeliverable(changes)]]),
  news: new Map([['news', aNewsItem()]]),
  event: new Map([
    ['event', anEvent({...{start: '2027-05-01', end: '2027-05-02', startTime: '09:30'}, place: 'Brussels'})],
    ['vague', anEvent({dateNote: 'In spring'})],
  ]),
});

describe('Composing an issue', () => {
  it('takes the words of what was picked, in the order in which it was', () => {
    const text: Block = {type: 'text', audiences: [], text: 'Hello.'};
    const news: Block = {type: 'news', audiences: [], id: 'news'};
    const {issue: composed, missing} = composeIssue(issue(outcome, text, news), items());
    expect(composed.blocks).toEqual([
      {...outcome, title: 'A report', summary: 'What the report says.'},
      text,
      {...news, title: 'News', summary: 'What happened.'},
    ] as ComposedPick[]);
    expect(missing).toEqual([]);
  });

  it('leaves out what is not there, not public or withdrawn, and says where it stood', () => {
    const withdrawn = {at: new Date(), reason: 'A mistake.'};
    for (const changes of [{visibility: 'consortium'}, {withdrawn}] as const) {
      expect(composeIssue(issue(outcome), items(changes)).missing).toEqual([0]);
    }
    const gone: Block = {type: 'outcome', audiences: [], id: 'gone'};
    const {issue: composed, missing} = composeIssue(issue(outcome, gone, outcome), items());
    expect(missing).toEqual([1]);
    expect(composed.blocks.length).toBe(2);
  });

  it('says when and where an event is, as far as that is known', () => {
    const events: Block[] = ['event', 'vague'].map((id) => ({type: 'event', audiences: [], id}));
    const {blocks} = composeIssue(issue(...events), items()).issue;
    expect(blocks.map((block) => (block as ComposedPick).when?.replace(/\s+–\s+/, '–'))).toEqual([
      '1–2 May 2027, 09:30 · Brussels',
      'In spring',
    ]);
  });

  it('speaks to an audience in its own words, and to others in general', () => {
    const [block] = composeIssue(issue(outcome), items({plain: {patients: 'Plainly.'}})).issue.blocks;
    expect(summaryTo(block as ComposedPick, 'patients')).toBe('Plainly.');
    expect(summaryTo(block as ComposedPick, 'researchers')).toBe('What the report says.');
    expect(summaryTo(block as ComposedPick, undefined)).toBe('What the report says.');
  });
});
