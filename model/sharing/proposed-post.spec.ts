import {proposedPost} from './proposed-post';

describe('The post that is proposed for an outcome', () => {
  const INTRO = 'New from CAN.HEAL:';

  it('says what it is, and how its summary begins', () => {
    expect(proposedPost({title: 'Atlas of tests', summary: 'All tests of Europe.'}, INTRO)).toBe(
      'New from CAN.HEAL: Atlas of tests\n\nAll tests of Europe.',
    );
  });

  it('fits into a post of every network, whatever its title and summary', () => {
    for (const [title, summary] of [
      ['T', 'word '.repeat(200)],
      ['Title '.repeat(60), 'word '.repeat(200)],
      ['W'.repeat(300), ''],
    ] as const) {
      expect(proposedPost({title, summary}, INTRO).length).toBeLessThanOrEqual(240);
    }
  });

  it('leaves out a summary of which there is room for a few words only', () => {
    const title = 'A title as long as reports have them '.repeat(6).trim();
    expect(proposedPost({title, summary: 'word '.repeat(50)}, INTRO)).not.toContain('word');
  });
});
