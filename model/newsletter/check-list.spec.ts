import {checkList, type CheckName, isReady, LARGEST_HTML_BYTES, type RenderingFacts} from './check-list';
import {sketchOf} from './sketch';

const whole = {
  ...{subject: 'A', preheader: 'B', language: 'en'},
  blocks: [{type: 'text', audiences: [], text: 'Hello.'}],
};
const fine: RenderingFacts = {bytes: LARGEST_HTML_BYTES - 1, canLeave: true, missing: []};
const check = (content: object, rendering: RenderingFacts | undefined = fine) =>
  checkList(sketchOf({...whole, ...content}), rendering);
const failed = (content: object, rendering?: RenderingFacts): CheckName[] =>
  check(content, rendering).flatMap(({name, passed}) => (passed ? [] : [name]));

describe('The check list of an issue', () => {
  it('lets a whole one go', () => {
    expect(failed({})).toEqual([]);
    expect(isReady(check({}))).toBeTrue();
  });

  it('asks for a subject and a preheader, each in one line', () => {
    expect(failed({subject: ' '})).toEqual(['subject']);
    expect(failed({subject: 'One\nTwo'})).toEqual(['subject']);
    expect(failed({preheader: 'x'.repeat(201)})).toEqual(['preheader']);
    expect(failed({preheader: 'x'.repeat(200)})).toEqual([]);
  });

  it('asks for a block, and for each to be whole, and says which is not', () => {
    expect(failed({blocks: []})).toEqual(['blocks']);
    const [, , blocks] = check({blocks: [...whole.blocks, {type: 'button', audiences: [], label: 'Go'}]});
    expect(blocks).toEqual({name: 'blocks', passed: false, blocks: [1]});
  });

  it('asks what a picture tells, unless it says that it only adorns', () => {
    const src = 'drafts/newsletter.spring/11111111-2222-4333-8444-555555555555/tree.png';
    const image = {type: 'image', audiences: [], src, alt: ''};
    expect(failed({blocks: [image]})).toEqual(['alternative-texts']);
    expect(failed({blocks: [{...image, alt: 'A tree'}]})).toEqual([]);
    expect(failed({blocks: [{...image, decorative: true}]})).toEqual([]);
  });

  it('takes no picture from elsewhere, whose host would be told who opens the mail', () => {
    const image = {type: 'image', audiences: [], src: 'https://a.eu/b.png', alt: 'A tree'};
    expect(failed({blocks: [...whole.blocks, image]})).toEqual(['blocks']);
  });

  it('keeps below what Gmail cuts off', () => {
    expect(failed({}, {...fine, bytes: LARGEST_HTML_BYTES})).toEqual(['size']);
    expect(failed({}, {...fine, bytes: LARGEST_HTML_BYTES - 1})).toEqual([]);
  });

  it('refuses a mail that can’t be left, and one that picks what is not public', () => {
    expect(failed({}, {...fine, canLeave: false})).toEqual(['unsubscribe']);
    expect(failed({}, {...fine, missing: [0]})).toEqual(['items']);
  });

  it('leaves open what nobody has rendered yet, and lets nothing go on that', () => {
    const checks = checkList(sketchOf(whole));
    const open = checks.filter((one) => one.passed === undefined).map(({name}) => name);
    expect(open).toEqual(['items', 'size', 'unsubscribe']);
    expect(isReady(checks)).toBeFalse();
  });
});
