import * as v from 'valibot';
import {FIRST_HOME_WORDS, homeWordsOf, homeWordsSchema, LONGEST_LEAD, stretchesOf} from './home-words';

const page = {
  title: 'A heading',
  visibility: 'public' as const,
  summary: 'What\nit is.',
  body: 'A lead\n\nin two paragraphs.',
  sources: [],
  updatedAt: new Date(0),
};

describe('The words of the home page', () => {
  it('are the page’s title, text and summary, each in one line, and what stands at each place', () => {
    expect(homeWordsOf({...page, home: {doors: 'Come in'}})).toEqual({
      title: 'A heading',
      lead: 'A lead in two paragraphs.',
      description: 'What it is.',
      doors: 'Come in',
    });
  });

  it('fit their digest however long the page is', () => {
    const words = homeWordsOf({...page, body: 'long '.repeat(1000)});
    expect(words.lead.length).toBeLessThanOrEqual(LONGEST_LEAD);
    expect(v.is(homeWordsSchema, words)).toBe(true);
  });

  it('begin with words that may be published', () => {
    expect(v.parse(homeWordsSchema, FIRST_HOME_WORDS)).toEqual(FIRST_HOME_WORDS);
  });

  it('stand out between two pairs of asterisks, and nowhere else', () => {
    expect(stretchesOf('bring **genes** into care')).toEqual([
      {text: 'bring ', isStrong: false},
      {text: 'genes', isStrong: true},
      {text: ' into care', isStrong: false},
    ]);
    expect(stretchesOf('2 ** 3')).toEqual([
      {text: '2 ', isStrong: false},
      {text: ' 3', isStrong: false},
    ]);
  });
});
