import * as v from 'valibot';
import {issueContentSchema} from './issue';
import {sketchOf, wholePart} from './sketch';

const UPLOAD = 'drafts/newsletter.spring/11111111-2222-4333-8444-555555555555/tree.png';

const whole = {
  ...{subject: 'A', preheader: 'B', language: 'de'},
  to: {topics: ['news'], audiences: [], languages: ['de']},
  blocks: [
    {type: 'text', audiences: ['patients'], heading: 'H', text: 'Hello.'},
    {type: 'image', audiences: [], src: UPLOAD, alt: 'A tree'},
    {type: 'outcome', audiences: [], id: 'report'},
    {type: 'button', audiences: [], label: 'Go', url: 'https://a.eu/'},
    {type: 'divider', audiences: []},
  ],
} as const;

describe('An issue that is being written', () => {
  it('begins empty, for everybody', () => {
    expect(sketchOf({})).toEqual({
      ...{subject: '', preheader: '', language: 'en', blocks: []},
      to: {topics: [], audiences: [], languages: []},
    });
  });

  it('keeps all that a whole one has', () => {
    const sketch = sketchOf(whole);
    expect(v.parse(issueContentSchema, sketch)).toEqual(v.parse(issueContentSchema, whole));
  });

  it('keeps what is unfinished, and drops what makes no sense', () => {
    const sketch = sketchOf({
      ...{subject: 7, language: 'xx', to: {topics: ['news', 'gossip'], audiences: 'all'}},
      blocks: [{type: 'image'}, {type: 'script'}, null, {type: 'button', label: 'Go', url: 'not yet'}],
    });
    expect(sketch.subject).toBe('');
    expect(sketch.language).toBe('en');
    expect(sketch.blocks.map(({type}) => type)).toEqual(['image', 'button']);
    expect(sketch.blocks[1]?.url).toBe('not yet');
    expect(v.is(issueContentSchema, sketch)).toBeFalse();
  });

  it('can be shown as far as it is whole, and says where each block of it stands', () => {
    const text = {type: 'text', audiences: [], text: 'Hello.'};
    const {whole: shown, positions} = wholePart(
      sketchOf({blocks: [{type: 'image'}, text, {type: 'button'}, text]}),
    );
    expect(positions).toEqual([1, 3]);
    expect(shown.blocks.length).toBe(2);
    expect(shown.subject).toBe('…');
  });
});
