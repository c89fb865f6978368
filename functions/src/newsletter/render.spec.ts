import {LARGEST_HTML_BYTES} from '@model/newsletter/check-list';
import type {ComposedBlock, ComposedIssue} from '@model/newsletter/compose';
import {forReader, READER, renderArchive, renderIssue} from './render';

const FRAME = {id: 'spring', portal: 'https://portal.example', footer: 'CAN.HEAL, somewhere.'};
const issue = (blocks: ComposedBlock[], changes: Partial<ComposedIssue> = {}): ComposedIssue => ({
  subject: 'An issue',
  preheader: 'What is in it',
  language: 'en',
  to: {topics: [], audiences: [], languages: []},
  blocks,
  ...changes,
});
const text = (words: string, audiences: ComposedBlock['audiences'] = []): ComposedBlock => ({
  type: 'text',
  audiences,
  text: words,
});

describe('A rendered issue', () => {
  it('says who it is for, why it came and how to leave, in both parts', async () => {
    const rendered = await renderIssue(issue([text('Hello.')], {language: 'de'}), 'patients', FRAME);
    expect(rendered.html).toMatch(/<html[^>]* lang="de"/);
    expect(rendered.html).toContain('An issue</title>');
    expect(rendered.html).toContain('<div lang="en"><p>Why do I get this?');
    for (const part of [rendered.html, rendered.text]) {
      expect(part).toContain('Hello.');
      expect(part).toContain('Why do I get this?');
      expect(part).toContain(`https://portal.example/newsletter/unsubscribe?token=${READER}`);
      expect(part).toContain(`https://portal.example/newsletter/preferences?token=${READER}`);
      expect(part).toContain('CAN.HEAL, somewhere.');
    }
    const own = forReader(rendered, 'to-ken');
    expect(own.html + own.text).not.toContain(READER);
    expect(own.text).toContain('unsubscribe?token=to-ken\n');
  });

  it('has the blocks of its audience, and an outcome in its words', async () => {
    const blocks: ComposedBlock[] = [
      text('For patients.', ['patients']),
      text('For makers.', ['policy-makers']),
      {
        ...{type: 'outcome', audiences: [], id: 'a', title: 'An outcome', summary: 'In general.'},
        plain: {patients: 'In plain words.'},
      },
    ];
    const patients = await renderIssue(issue(blocks), 'patients', FRAME);
    const makers = await renderIssue(issue(blocks), 'policy-makers', FRAME);
    for (const part of ['html', 'text'] as const) {
      expect(patients[part]).toContain('For patients.');
      expect(patients[part]).not.toContain('For makers.');
      expect(patients[part]).toContain('In plain words.');
      expect(makers[part]).toContain('For makers.');
      expect(makers[part]).toContain('In general.');
    }
  });

  it('marks links to the portal, and leaves others as they are', async () => {
    const button = (url: string): ComposedBlock => ({type: 'button', audiences: [], label: 'Go', url});
    const {html, text: plain} = await renderIssue(
      issue([
        button('https://portal.example/events?month=5'),
        button('https://portal.example.evil.example/'),
        button('https://zenodo.org/records/1?a=b'),
        {type: 'news', audiences: [], id: 'n', title: 'News', summary: 'S'},
      ]),
      'citizens',
      FRAME,
    );
    expect(plain).toContain('https://portal.example/events?month=5&via=spring');
    expect(plain).toContain('https://portal.example/news/n?via=spring');
    expect(plain).toContain('https://portal.example.evil.example/\n');
    expect(html).toContain('href="https://zenodo.org/records/1?a=b"');
    expect(html.match(/via=spring/g)?.length).toBe(2);
  });

  it('fetches nothing from anybody, and runs nothing', async () => {
    const {html} = await renderIssue(
      issue([text('<script>alert(1)</script> {{x}} <mj-raw><b>b</b></mj-raw> ]]>')]),
      'citizens',
      FRAME,
    );
    expect(html).toContain('&#123;&#123;x&#125;&#125;');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>b</b>');
    expect(html).not.toMatch(/@import|fonts\.g|<link|<img/);
  });

  it('has an alternative text for each picture, and stays below what Gmail cuts off', async () => {
    const image: ComposedBlock = {type: 'image', audiences: [], src: 'https://a.eu/b.png', alt: 'A "tree"'};
    const words = Array.from({length: 20}, (_, i) => text(`${i} ${'word '.repeat(100)}`));
    const {html, text: plain} = await renderIssue(issue([image, ...words]), 'citizens', FRAME);
    expect(html).toContain('alt="A &quot;tree&quot;"');
    expect(plain).toContain('[A "tree"]');
    expect(Buffer.byteLength(html)).toBeLessThan(LARGEST_HTML_BYTES);
  });

  it('reads Markdown in a text, and says in plain text where its links lead', async () => {
    const words =
      'See **all** [events](/events?month=5), [a *record*](https://zenodo.org/records/1?a=b&c=d) or [this](javascript:alert(1)).';
    const {html, text: plain} = await renderIssue(issue([text(words)]), 'citizens', FRAME);
    expect(html).toContain('<strong>all</strong>');
    expect(html).toContain('href="https://portal.example/events?month=5&amp;via=spring"');
    expect(html).toContain('href="https://zenodo.org/records/1?a=b&amp;c=d"');
    expect(html).not.toContain('javascript:');
    expect(plain).toContain(
      'See all events (https://portal.example/events?month=5&via=spring), a record (https://zenodo.org/records/1?a=b&c=d) or this.',
    );
  });

  it('is kept for the portal whole, in general words, with nobody’s links and as Markdown too', async () => {
    const blocks: ComposedBlock[] = [
      text('For patients. *With* [a link](https://a.eu)', ['patients']),
      {
        ...{type: 'outcome', audiences: [], id: 'a', title: 'An outcome', summary: 'In general.'},
        plain: {patients: 'In plain words.'},
      },
      {type: 'image', audiences: [], src: 'files/1-tree.png', alt: 'A tree'},
      {type: 'button', audiences: [], label: 'Go', url: 'https://portal.example/events'},
    ];
    const content = issue(blocks);
    const archive = await renderArchive(content, content, FRAME);
    for (const part of ['html', 'text'] as const) {
      expect(archive[part]).toContain('For patients.');
      expect(archive[part]).toContain('In general.');
      expect(archive[part]).not.toMatch(/token|unsubscribe|via=/);
    }
    expect(archive.body).toBe(
      [
        'For patients. *With* [a link](https://a.eu)',
        '### [An outcome](</deliverables/a>)',
        'In general\\.',
        '![A tree](files/1-tree.png)',
        '**[Go](<https://portal.example/events>)**',
      ].join('\n\n'),
    );
  });
});
