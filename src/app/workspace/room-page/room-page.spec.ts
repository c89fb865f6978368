import {aDocumentEntry} from '../../../../test/fixtures/documents';
import {anEvent, aWorkPackage} from '../../../../test/fixtures/nouns';
import {withConsortium} from '../../../testing/consortium-stub';
import {control, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {WorkPackageRepository} from '../../work-packages/work-package-repository';
import {WorkspaceRepository} from '../workspace-repository';
import {RoomPage} from './room-page';

describe('The room of a work package', () => {
  const show = (n: string, facts?: unknown, events = [anEvent({title: 'Board', start: '2199'})]) =>
    render(RoomPage, {n}, [
      {provide: WorkPackageRepository, useValue: {find: async () => facts}},
      {
        provide: WorkspaceRepository,
        useValue: {outcomes: async () => [], eventsOf: async () => events},
      },
      withConsortium(
        [{uid: 'a', name: 'Ana Silva', workPackages: [3]}],
        [
          aDocumentEntry({title: 'Minutes of May', workPackages: [3]}),
          aDocumentEntry({id: 'other', title: 'Of another room', workPackages: [7]}),
        ],
      ),
    ]);

  it('shows its people, documents and dates', async () => {
    const fixture = await show('3', aWorkPackage({title: 'Evaluation'}));
    expect(wordsOfAll(fixture, 'h1')).toEqual(['Evaluation']);
    for (const words of ['Ana Silva', 'Minutes of May', 'Board']) expect(wordsOf(fixture)).toContain(words);
    expect(wordsOf(fixture)).not.toContain('Of another room');
    expect(control(fixture, 'All documents of this room').getAttribute('href')).toBe(
      '/workspace/documents?workPackage=3',
    );
  });

  it('stands when nothing was published and nothing is in it', async () => {
    const fixture = await show('4', undefined, []);
    expect(wordsOfAll(fixture, 'h1')).toEqual(['Work package 4']);
    expect(wordsOf(fixture)).toContain('This room has no document yet.');
    expect(wordsOf(fixture)).toContain('Nobody has chosen this work package yet.');
  });

  it('is nothing beyond fourteen', async () => {
    expect(wordsOf(await show('15'))).toContain('nothing at this address');
  });
});
