import {markdownText} from './markdown-text';

describe('Markdown as plain text', () => {
  const textOf = (text: string) =>
    markdownText(text, (address) => (address.startsWith('/') ? `https://portal.example${address}` : address));

  it('leaves no marks of stress, code or headings', () => {
    expect(textOf('## What *is* new\n\nAll **twenty** ~~old~~ `files`.')).toBe(
      'What is new\n\nAll twenty old files.',
    );
  });

  it('keeps signs that only look like marks', () => {
    expect(textOf('2 * 3 * 4, snake_case_name, a < b & c, 5 \\* 6, R&amp;D')).toBe(
      '2 * 3 * 4, snake_case_name, a < b & c, 5 * 6, R&D',
    );
  });

  it('says where links lead, once', () => {
    expect(textOf('See [the *list*](/events?month=5&day=2).')).toBe(
      'See the list (https://portal.example/events?month=5&day=2).',
    );
    expect(textOf('See [a page](https://en.wikipedia.org/wiki/Exome_(genetics)).')).toBe(
      'See a page (https://en.wikipedia.org/wiki/Exome_(genetics)).',
    );
    expect(textOf('See https://a.example/b and <mail@a.example>.')).toBe(
      'See https://a.example/b and mail@a.example.',
    );
    expect(textOf('Not [this](javascript:alert(1)).')).toBe('Not this.');
  });

  it('writes lists, numbered ones and nested ones', () => {
    expect(textOf('- one\n- two\n  - within\n- three')).toBe('- one\n- two\n  - within\n- three');
    expect(textOf('3. three\n4. four')).toBe('3. three\n4. four');
    expect(textOf('- one\n\n  more of it\n\n- two')).toBe('- one\n\n  more of it\n\n- two');
  });

  it('writes quotations, code, tables and rules', () => {
    expect(textOf('> So *it* is.\n>\n> Really.')).toBe('> So it is.\n>\n> Really.');
    expect(textOf('```\na  b\n```')).toBe('    a  b');
    expect(textOf('| Country | *Beds* |\n|---|---|\n| Malta | 3 |')).toBe('Country | Beds\nMalta | 3');
    expect(textOf('one\n\n---\n\ntwo')).toBe('one\n\n* * *\n\ntwo');
  });

  it('keeps line breaks', () => {
    expect(textOf('one  \ntwo\nthree')).toBe('one\ntwo\nthree');
  });

  it('passes over elements and pictures, not over the words in them', () => {
    expect(textOf('one <b onclick="x()">two</b> ![three](https://tracker.example/x.png)four')).toBe(
      'one two four',
    );
    expect(textOf('<script>alert(1)</script>\n\nfive')).toBe('five');
    expect(textOf('<div class="button">six</div>\n\nseven')).toBe('six\n\nseven');
  });

  it('ends, however deep a text goes', () => {
    expect(textOf(`${'> '.repeat(200)}deep`).length).toBeLessThan(100);
    expect(textOf(`${'> '.repeat(3)}shallow`)).toBe('> > > shallow');
  });
});
