import * as v from 'valibot';
import {isFor, issueContentSchema} from './issue';

const text = {type: 'text', audiences: [], text: 'Hello.'};
const nobody = {topics: [], audiences: [], languages: []};
const least = {subject: 'A', preheader: 'B', language: 'en', to: nobody, blocks: [text]};
const pick = {audiences: [], id: 'a'};
const upload = 'drafts/newsletter.spring/11111111-2222-4333-8444-555555555555/tree.png';

describe('The schema of an issue', () => {
  const twins: readonly [object, object][] = [
    [{subject: 'One'}, {subject: 'One\r\nBcc: eve@elsewhere.example'}],
    [{blocks: [text]}, {blocks: []}],
    [{blocks: [{...text, audiences: ['patients']}]}, {blocks: [{...text, audiences: ['robots']}]}],
    [{blocks: [{type: 'divider', audiences: []}]}, {blocks: [{type: 'script', audiences: []}]}],
    [
      {blocks: [{type: 'button', audiences: [], label: 'Go', url: 'https://a.eu/'}]},
      {blocks: [{type: 'button', audiences: [], label: 'Go', url: 'javascript:alert(1)'}]},
    ],
    [
      {blocks: [{type: 'image', audiences: [], src: upload, alt: ''}]},
      {blocks: [{type: 'image', audiences: [], src: upload}]},
    ],
    [
      {blocks: [{type: 'image', audiences: [], src: upload, alt: ''}]},
      {blocks: [{type: 'image', audiences: [], src: 'public/deliverables/../tree.png', alt: ''}]},
    ],
    // Fetched from elsewhere, it would tell its host who opens the mail.
    [
      {blocks: [{type: 'image', audiences: [], src: upload, alt: '', url: 'https://a.eu/'}]},
      {blocks: [{type: 'image', audiences: [], src: 'https://a.eu/b.png', alt: ''}]},
    ],
    [{blocks: [{type: 'event', ...pick}]}, {blocks: [{type: 'event', ...pick, id: 'A b'}]}],
    [{to: {...nobody, topics: ['news']}}, {to: {...nobody, topics: ['gossip']}}],
  ];
  for (const [taken, refused] of twins) {
    it(`takes ${JSON.stringify(taken)} and refuses ${JSON.stringify(refused)}`.slice(0, 160), () => {
      expect(v.safeParse(issueContentSchema, {...least, ...taken}).issues).toBeUndefined();
      expect(v.is(issueContentSchema, {...least, ...refused})).toBe(false);
    });
  }
});

describe('An issue is for', () => {
  const reader = {topics: ['news', 'events'], audience: 'patients', language: 'fr'} as const;
  const to = (changes: object) => ({to: {...nobody, ...changes}}) as Parameters<typeof isFor>[0];
  const of = {...reader, topics: [...reader.topics]};

  it('everybody, when it says nothing else', () => {
    expect(isFor(to({}), of)).toBeTrue();
  });

  it('who chose one of its topics, is one of its audiences, and reads one of its languages', () => {
    expect(isFor(to({topics: ['events', 'datasets']}), of)).toBeTrue();
    expect(isFor(to({topics: ['datasets']}), of)).toBeFalse();
    expect(isFor(to({audiences: ['patients', 'citizens']}), of)).toBeTrue();
    expect(isFor(to({audiences: ['citizens']}), of)).toBeFalse();
    expect(isFor(to({languages: ['fr']}), of)).toBeTrue();
    expect(isFor(to({topics: ['events'], languages: ['de']}), of)).toBeFalse();
  });
});
