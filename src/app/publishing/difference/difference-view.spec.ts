import {wordsOfAll, render} from '../../../testing/render';
import {DifferenceView} from './difference-view';

describe('The difference between two contents', () => {
  const names = {
    partner: (id: string) => id,
    outcome: (id: string) => id,
    workPackage: (n: string) => `WP${n}`,
  };
  const show = (before: Record<string, unknown> | undefined, after: Record<string, unknown>) =>
    render(DifferenceView, {kind: 'deliverable', before, after, names}, []);

  it('says to ears what came and what went', async () => {
    const fixture = await show({title: 'One small step'}, {title: 'One giant step'});
    expect(wordsOfAll(fixture, 'h3')).toEqual(['Title Changed']);
    expect(wordsOfAll(fixture, '.text')).toEqual(['One [taken out: small ] [added: giant ] step']);
  });

  it('goes by the fields of the form, in their words', async () => {
    const fixture = await show(
      {keywords: ['a'], visibility: 'public'},
      {keywords: ['b'], visibility: 'consortium', plain: {patients: 'You'}},
    );
    expect(wordsOfAll(fixture, 'h3')).toEqual([
      'Patients Added',
      'Keywords Changed',
      'Who may see it Changed',
    ]);
    expect(wordsOfAll(fixture, 'li')).toEqual(['Taken out: a', 'Added: b']);
  });

  it('is all of something new, without a mark at every word', async () => {
    const fixture = await show(undefined, {title: 'New', keywords: ['a']});
    expect(wordsOfAll(fixture, 'h3')).toEqual(['Title', 'Keywords']);
    expect(wordsOfAll(fixture, 'ins')).toEqual([]);
  });

  it('shortens what stayed of a long text, and shows it when asked to', async () => {
    const long = 'word '.repeat(300);
    const fixture = await show({body: `${long}old`}, {body: `${long}new`});
    expect(wordsOfAll(fixture, '.text')[0]).toContain('[…]');
    (fixture.nativeElement as HTMLElement).querySelector('input')?.click();
    await fixture.whenStable();
    expect(wordsOfAll(fixture, '.text')[0]).not.toContain('[…]');
  });

  it('says so where nothing differs', async () => {
    expect(wordsOfAll(await show({title: 'A'}, {title: 'A'}), '.note')).toEqual(['Nothing differs.']);
  });

  it('shows hostile text as text', async () => {
    const fixture = await show({title: 'A'}, {title: '<img src=x onerror=alert(1)>'});
    expect((fixture.nativeElement as HTMLElement).querySelector('img')).toBeNull();
    expect(wordsOfAll(fixture, 'ins').join()).toContain('onerror');
  });
});
