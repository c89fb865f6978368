import {differenceOf, diffTexts, shortened, type SaysValue} from './difference';

describe('What differs between two contents', () => {
  const says: SaysValue = (_field, value) =>
    Array.isArray(value) ? value.map(String) : value === undefined ? undefined : String(value as string);
  const difference = (before: Record<string, unknown> | undefined, after: Record<string, unknown>) =>
    differenceOf(before, after, ['title', 'summary', 'keywords'], says);
  const marked = (before: string, after: string) =>
    diffTexts(before, after)
      .map(({kind, text}) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
      .join('');

  it('is nothing between the same, whatever the order of the fields', () => {
    expect(difference({title: 'A', summary: 'B'}, {summary: 'B', title: 'A'})).toEqual([]);
  });

  it('is told field by field, in the order of the form', () => {
    const found = difference({title: 'Old', doi: '10.1/x'}, {body: 'Text', keywords: ['a'], title: 'New'});
    expect(found.map(({field, kind}) => `${field} ${kind}`)).toEqual([
      'title changed',
      'keywords added',
      'doi removed',
      'body added',
    ]);
  });

  it('is all of it where nothing was published before', () => {
    expect(difference(undefined, {title: 'New'})).toEqual([
      {field: 'title', kind: 'added', parts: [{kind: 'added', text: 'New'}], isList: false},
    ]);
  });

  it('is word by word, in every script', () => {
    expect(marked('The cat sat.', 'The old cat sat.')).toBe('The {+old +}cat sat.');
    expect(marked('Η γάτα κάθεται', 'Η γάτα κοιμάται')).toBe('Η γάτα [-κάθεται-]{+κοιμάται+}');
  });

  it('shows what went as a whole before what came', () => {
    expect(marked('one small step here', 'two big steps here')).toBe(
      '[-one small step-]{+two big steps+} here',
    );
  });

  it('shows where a paragraph begins or ends', () => {
    expect(marked('One. Two.', 'One.\n\nTwo.')).toBe('One.[- -]{+\n\n+}Two.');
  });

  it('names the entries of a list that came and went', () => {
    const [found] = difference({keywords: ['a', 'b', 'c']}, {keywords: ['a', 'c', 'd']});
    expect(found?.parts.map(({kind, text}) => `${kind} ${text}`)).toEqual([
      'same a',
      'removed b',
      'same c',
      'added d',
    ]);
  });

  it('looks into what stands inside a field', () => {
    const found = differenceOf(
      {plain: {patients: 'You', citizens: 'All'}, title: 'A'},
      {plain: {patients: 'You two'}},
      ['plain.citizens', 'plain.patients', 'title'],
      says,
    );
    expect(found.map(({field, kind}) => `${field} ${kind}`)).toEqual([
      'plain.citizens removed',
      'plain.patients changed',
      'title removed',
    ]);
  });

  it('does not tell an empty list or text from a field that is not there', () => {
    expect(difference({title: 'A'}, {title: 'A', keywords: [], summary: ''})).toEqual([]);
  });

  it('cuts long stretches that stayed, but never what changed', () => {
    const long = 'word '.repeat(400);
    const parts = shortened(diffTexts(`${long}old ${long}`, `${long}new ${long}`), 50);
    expect(parts.map((each) => each?.kind)).toEqual([
      undefined,
      'same',
      'removed',
      'added',
      'same',
      undefined,
    ]);
    expect(parts[1]?.text.length).toBeLessThan(60);
    const short = diffTexts('one two', 'one three');
    expect(shortened(short)).toEqual(short);
  });

  it('ends in time where two long texts have nothing in common', () => {
    const text = (seed: number) => Array.from({length: 15_000}, (_, i) => `w${(i + 1) * seed}`).join(' ');
    const began = performance.now();
    expect(diffTexts(text(7), text(100_003)).map(({kind}) => kind)).toContain('removed');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
