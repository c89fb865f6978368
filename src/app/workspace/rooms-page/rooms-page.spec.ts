import {aDocumentEntry} from '../../../../test/fixtures/documents';
import {withConsortium} from '../../../testing/consortium-stub';
import {control, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {RoomsPage} from './rooms-page';

describe('The page of rooms', () => {
  const show = (mine: number[] = []) =>
    render(RoomsPage, {}, [
      withConsortium(
        [
          {uid: 'a', name: 'Ana Silva', workPackages: [3, 7]},
          {uid: 'b', name: 'Jan Novák', workPackages: [7]},
        ],
        [aDocumentEntry({workPackages: [7]})],
        mine,
      ),
    ]);

  it('shows the reader’s own first, then all others', async () => {
    const fixture = await show([7, 3]);
    expect(wordsOfAll(fixture, 'h2')).toEqual(['Mine', 'All others']);
    const rooms = wordsOfAll(fixture, 'h3');
    expect(rooms.length).toBe(14);
    expect(rooms.slice(0, 3)).toEqual(['Work package 7', 'Work package 3', 'Work package 1']);
  });

  it('shows all of them alike to who is in none', async () => {
    const fixture = await show();
    expect(wordsOfAll(fixture, 'h2')).toEqual(['All others']);
    expect(wordsOfAll(fixture, 'h3').length).toBe(14);
  });

  it('counts people and documents, and leads to each room', async () => {
    const fixture = await show([7]);
    expect(wordsOfAll(fixture, 'li')[0]).toContain('2 people · 1 document');
    expect(wordsOf(fixture)).toContain('1 person · 0 documents');
    expect(control(fixture, 'Work package 7').getAttribute('href')).toBe('/workspace/rooms/7');
  });
});
