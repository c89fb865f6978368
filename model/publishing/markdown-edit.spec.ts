import {
  applied,
  continueList,
  type Edit,
  insertImage,
  insertLink,
  type Selected,
  toggleBlock,
  toggleMark,
} from './markdown-edit';

/** A text in which `[` and `]`, or one `|`, show what is selected. */
function at(shown: string): Selected {
  const start = shown.search(/[⟦|]/);
  const end = shown.includes('⟧') ? shown.indexOf('⟧') - 1 : start;
  return {text: shown.replace(/[⟦⟧|]/g, ''), start, end};
}

function shown(before: Selected, edit: Edit | undefined): string | undefined {
  if (!edit) return undefined;
  const text = applied(before.text, edit);
  const {start, end} = edit;
  return start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

describe('a Markdown text', () => {
  const change = (before: string, make: (selected: Selected) => Edit | undefined) =>
    shown(at(before), make(at(before)));

  it('is made bold and plain again', () => {
    expect(change('a ⟦word⟧ b', (it) => toggleMark(it, 'bold'))).toBe('a **⟦word⟧** b');
    expect(change('a **⟦word⟧** b', (it) => toggleMark(it, 'bold'))).toBe('a ⟦word⟧ b');
    expect(change('a ⟦ word ⟧b', (it) => toggleMark(it, 'italic'))).toBe('a  _⟦word⟧_ b');
    expect(change('a |', (it) => toggleMark(it, 'bold'))).toBe('a **|**');
  });

  it('becomes a heading, a list or a quotation by whole lines, and stops being one', () => {
    expect(change('one\ntw|o\nthree', (it) => toggleBlock(it, 'heading'))).toBe('one\n## two|\nthree');
    expect(change('one\n## tw|o', (it) => toggleBlock(it, 'heading'))).toBe('one\ntwo|');
    expect(change('⟦one\ntwo⟧', (it) => toggleBlock(it, 'list'))).toBe('⟦- one\n- two⟧');
    expect(change('⟦- one\n- two⟧', (it) => toggleBlock(it, 'numbers'))).toBe('⟦1. one\n2. two⟧');
    expect(change('⟦1. one\n2. two⟧', (it) => toggleBlock(it, 'numbers'))).toBe('⟦one\ntwo⟧');
    expect(change('⟦one\n⟧two', (it) => toggleBlock(it, 'quote'))).toBe('⟦> one⟧\ntwo');
    expect(change('|', (it) => toggleBlock(it, 'list'))).toBe('- |');
  });

  it('gets a link whose missing part is typed next', () => {
    expect(change('see ⟦the atlas⟧', (it) => insertLink(it, 'words'))).toBe('see [the atlas](⟦https://⟧)');
    expect(change('see ⟦https://x.example⟧', (it) => insertLink(it, 'words'))).toBe(
      'see [⟦words⟧](https://x.example)',
    );
    expect(change('see |', (it) => insertLink(it, 'words'))).toBe('see [words](⟦https://⟧)');
  });

  it('gets a picture on lines of its own, with what it shows', () => {
    expect(change('one|two', (it) => insertImage(it, 'a.png', 'A [map]'))).toBe(
      'one\n\n![A \\[map\\]](files/a.png)\n\n|two',
    );
    expect(change('|', (it) => insertImage(it, 'a map.png', 'Map'))).toBe('![Map](<files/a map.png>)|');
  });

  it('goes on with a list, and ends it after an empty line', () => {
    expect(change('- one|', continueList)).toBe('- one\n- |');
    expect(change('9. nine|', continueList)).toBe('9. nine\n10. |');
    expect(change('- one\n- |', continueList)).toBe('- one\n|');
    expect(change('plain|', continueList)).toBeUndefined();
    expect(change('⟦- one⟧', continueList)).toBeUndefined();
  });
});
