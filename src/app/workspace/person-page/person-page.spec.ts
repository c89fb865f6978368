import {signal} from '@angular/core';
import type {DirectoryEntry} from '@model/members/directory';
import {aDocumentEntry} from '../../../../test/fixtures/documents';
import {withConsortium} from '../../../testing/consortium-stub';
import {control, fakeSession, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {DirectoryRepository} from '../../members/directory/directory-repository';
import {Session} from '../../members/session';
import {PersonPage} from './person-page';

const ANA: DirectoryEntry = {
  uid: 'ana',
  name: 'Ana Silva',
  workPackages: [3],
  partner: 'eapm',
  email: 'ana@partner.example',
  orcid: '0000-0002-1825-0097',
};

describe('The page of a person', () => {
  const show = (uid: string, person: DirectoryEntry = ANA, reader = 'bo') =>
    render(PersonPage, {uid}, [
      {provide: Session, useValue: {...fakeSession('member'), user: signal({uid: reader})}},
      {provide: DirectoryRepository, useValue: {list: async () => [person]}},
      withConsortium(
        [],
        [
          aDocumentEntry({id: 'a', title: 'Minutes of May', addedBy: 'ana'}),
          aDocumentEntry({id: 'b', title: 'Agenda of June', addedBy: 'bo'}),
        ],
      ),
    ]);

  it('shows what they chose to show, their rooms, and what they added', async () => {
    const fixture = await show('ana');
    expect(wordsOfAll(fixture, 'h1')).toEqual(['Ana Silva']);
    expect(control(fixture, 'European Alliance').getAttribute('href')).toBe('/partners/eapm');
    expect(control(fixture, 'ana@partner.example').getAttribute('href')).toBe('mailto:ana@partner.example');
    expect(control(fixture, '0000-0002-1825-0097').getAttribute('href')).toBe(
      'https://orcid.org/0000-0002-1825-0097',
    );
    expect(control(fixture, 'Work package 3').getAttribute('href')).toBe('/workspace/rooms/3');
    expect(control(fixture, 'Minutes of May').getAttribute('href')).toBe('/workspace/documents/a');
    expect(wordsOf(fixture)).not.toContain('Agenda of June');
  });

  it('shows nothing that they did not', async () => {
    const fixture = await show('cy', {uid: 'cy', name: 'Cy Twombly', workPackages: []});
    expect(wordsOfAll(fixture, 'dt')).toEqual([]);
    expect(wordsOf(fixture)).toContain('None yet.');
  });

  it('leads its own person to where it is changed, and nobody else', async () => {
    expect(control(await show('ana', ANA, 'ana'), 'Change what is shown').getAttribute('href')).toBe(
      '/account',
    );
  });

  it('offers nobody else to change it', async () => {
    expect(wordsOf(await show('ana'))).not.toContain('Change what is shown');
  });

  it('says that there is nobody where nobody is listed', async () => {
    expect(wordsOf(await show('nobody'))).toContain('nothing at this address');
  });
});
