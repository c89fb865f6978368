import {TestBed} from '@angular/core/testing';
import {Router} from '@angular/router';
import {FakeDesk, openDesk} from '../../../../testing/newsletter';
import {type} from '../../../../testing/people';
import {until} from '../../../../testing/until';
import {DraftProblem} from '../../../publishing/draft-problem';
import {DeskRepository} from '../desk-repository';
import {NewIssuePage} from './new-issue-page';

describe('The page on which an issue is begun', () => {
  let taken: string[];
  let created: {id: string; content: unknown}[];
  let problem: DraftProblem | undefined;

  async function show() {
    taken = ['spring-news'];
    created = [];
    problem = undefined;
    const repository = {
      isTaken: (id: string) => Promise.resolve(taken.includes(id)),
      create: (id: string, content: unknown) => {
        if (problem) return Promise.reject(problem);
        created.push({id, content});
        return Promise.resolve();
      },
    };
    const page = await openDesk(NewIssuePage, new FakeDesk(), {
      providers: [{provide: DeskRepository, useValue: repository}],
    });
    const field = (id: string) => page.root.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;
    return {...page, subject: () => field('new-subject'), address: () => field('new-id')};
  }

  it('makes the address of the subject, says that it is free, and goes on to the writing', async () => {
    const {press, says, address} = await show();
    type('Subject', ' What’s new in May? ');
    await until('the address', () => address().value === 'whats-new-in-may');
    await says('/newsletter/whats-new-in-may is free.');
    await press('Begin writing');
    await until('the working copy', () => created.length === 1);
    expect(created[0]).toEqual({
      id: 'whats-new-in-may',
      content: {
        ...{subject: 'What’s new in May?', preheader: '', language: 'en', blocks: []},
        to: {topics: [], audiences: [], languages: []},
      },
    });
    await until('its page', () => TestBed.inject(Router).url === '/admin/newsletter/whats-new-in-may');
  });

  it('keeps the address that somebody wrote, whatever becomes of the subject', async () => {
    const {press, address} = await show();
    type('Subject', 'First');
    type('Address', 'may');
    type('Subject', 'Second');
    await until('the page', () => address().value === 'may');
    await press('Begin writing');
    await until('the working copy', () => created.length === 1);
    expect(created[0]?.id).toBe('may');
  });

  it('calls nothing wrong before somebody tries to go on, then leads to what is', async () => {
    const {press, says, subject, items} = await show();
    expect(items('.wrong')).toEqual([]);
    await press('Begin writing');
    await says('Write something here.');
    await until('the focus', () => document.activeElement === subject());
    expect(subject().getAttribute('aria-invalid')).toBe('true');
    type('Subject', 'May');
    await until('no fault', () => subject().getAttribute('aria-invalid') === null);
    expect(created).toEqual([]);
  });

  for (const [address, words] of [
    ['May Issue', 'Use small letters, digits and single hyphens.'],
    ['preferences', 'The portal needs this address itself.'],
    ['spring-news', 'Another issue or outcome has this address.'],
  ] as const) {
    it(`refuses the address “${address}”, and takes another`, async () => {
      const {press, says, address: field} = await show();
      type('Subject', 'May');
      type('Address', address);
      await says(words);
      await press('Begin writing');
      await until('the focus', () => document.activeElement === field());
      expect(created).toEqual([]);
      type('Address', 'may');
      await says('/newsletter/may is free.');
      await press('Begin writing');
      await until('the working copy', () => created.length === 1);
    });
  }

  it('says so where somebody else was quicker, and asks for the address anew', async () => {
    const {press, says} = await show();
    type('Subject', 'May');
    await says('is free.');
    problem = new DraftProblem('taken');
    taken.push('may');
    await press('Begin writing');
    await says('Somebody has already begun to change this.');
    await says('Another issue or outcome has this address.');
  });
});
