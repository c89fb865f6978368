import {TestBed} from '@angular/core/testing';
import {FakeReader} from '../../../testing/documents';
import {FakeDrafts} from '../../../testing/fake-drafts';
import {aDraft} from '../../../testing/publishing';
import {Session} from '../../members/session';
import {DraftProblem} from '../draft-problem';
import {DraftRepository} from '../draft-repository';
import {DraftStore} from '../draft-store';
import {DraftEditing} from './draft-editing';

describe('An open draft', () => {
  let drafts: FakeDrafts;

  beforeEach(() => jasmine.clock().install().mockDate(new Date('2026-03-01T10:00:00Z')));
  afterEach(() => {
    TestBed.resetTestingModule();
    jasmine.clock().uninstall();
    localStorage.clear();
  });

  const turn = async () => {
    for (let n = 0; n < 20; n++) await Promise.resolve();
  };

  async function open(draft = aDraft({content: {title: 'A', summary: 'S'}})) {
    drafts = new FakeDrafts(draft);
    return reopen(draft.id);
  }

  /** The page is loaded anew. */
  async function reopen(id = 'news.first') {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        DraftEditing,
        drafts.provider(),
        {provide: DraftStore, useExisting: DraftRepository},
        {provide: Session, useValue: new FakeReader('editor')},
      ],
    });
    const editing = TestBed.inject(DraftEditing);
    // The window that was closed lets go of what it held.
    await turn();
    const draft = drafts.drafts.get(id);
    if (draft) await editing.open(draft);
    return editing;
  }

  it('is saved a moment after the last keystroke, and says so', async () => {
    const editing = await open();
    expect(editing.status()).toBe('saved');
    editing.write('title', 'AB');
    expect(editing.status()).toBe('unsaved');
    jasmine.clock().tick(1_000);
    editing.write('title', 'ABC');
    jasmine.clock().tick(1_000);
    expect(drafts.written).toEqual([]);
    jasmine.clock().tick(1_000);
    expect(editing.status()).toBe('saving');
    await turn();
    expect(drafts.written).toEqual([{title: 'ABC', summary: 'S'}]);
    expect(editing.status()).toBe('saved');
  });

  it('is saved every few seconds while somebody types on', async () => {
    const editing = await open();
    for (let n = 0; n < 20; n++) {
      editing.write('title', `A${n}`);
      jasmine.clock().tick(500);
      await turn();
    }
    expect(drafts.written.length).toBe(1);
    expect(editing.status()).toBe('unsaved');
  });

  it('saves what was written while the last was on its way', async () => {
    const editing = await open();
    drafts.hold = {answer: () => undefined};
    editing.write('title', 'B');
    jasmine.clock().tick(2_000);
    editing.write('title', 'BC');
    drafts.hold.answer();
    delete drafts.hold;
    await turn();
    jasmine.clock().tick(2_000);
    await turn();
    expect(drafts.drafts.get('news.first')?.content['title']).toBe('BC');
    expect(editing.status()).toBe('saved');
  });

  it('waits for the network, and goes when it is back', async () => {
    const editing = await open();
    drafts.problem = new DraftProblem('unreachable');
    editing.write('title', 'B');
    jasmine.clock().tick(2_000);
    await turn();
    expect(editing.status()).toBe('waiting');
    delete drafts.problem;
    dispatchEvent(new Event('online'));
    await turn();
    expect(editing.status()).toBe('saved');
    expect(drafts.drafts.get('news.first')?.content['title']).toBe('B');
  });

  it('brings back what was not saved when the page was closed', async () => {
    const editing = await open();
    drafts.problem = new DraftProblem('unreachable');
    editing.write('title', 'Kept');
    const again = await reopen();
    delete drafts.problem;
    expect(again.content()['title']).toBe('Kept');
    expect(again.restored()).toEqual(new Date('2026-03-01T10:00:00Z'));
    jasmine.clock().tick(2_000);
    await turn();
    expect(again.status()).toBe('saved');
    expect((await reopen()).restored()).toBeUndefined();
  });

  it('gives up what came back where its writer wants what is saved', async () => {
    const editing = await open();
    editing.write('title', 'Kept');
    drafts.problem = new DraftProblem('unreachable');
    const again = await reopen();
    again.dropRestored();
    expect(again.content()['title']).toBe('A');
    expect(again.status()).toBe('saved');
    expect((await reopen()).content()['title']).toBe('A');
  });

  it('takes over what somebody else wrote in another field', async () => {
    const editing = await open();
    editing.write('title', 'Mine');
    drafts.writeAs('john', 'news.first', {title: 'A', summary: 'Theirs'});
    jasmine.clock().tick(2_000);
    await turn();
    expect(editing.content()).toEqual({title: 'Mine', summary: 'Theirs'});
    expect(editing.state()?.taken?.by).toBe('john');
    jasmine.clock().tick(2_000);
    await turn();
    expect(drafts.drafts.get('news.first')?.content).toEqual({title: 'Mine', summary: 'Theirs'});
  });

  it('saves nothing over what somebody else wrote in the same field, until one is chosen', async () => {
    const editing = await open();
    editing.write('title', 'Mine');
    drafts.writeAs('john', 'news.first', {title: 'Theirs', summary: 'S'});
    jasmine.clock().tick(2_000);
    await turn();
    expect(editing.status()).toBe('conflict');
    expect(editing.conflict()?.conflicts).toEqual([{field: 'title', mine: 'Mine', theirs: 'Theirs'}]);
    jasmine.clock().tick(60_000);
    await turn();
    expect(drafts.drafts.get('news.first')?.content['title']).toBe('Theirs');
    editing.choose({title: 'mine'});
    await turn();
    expect(drafts.drafts.get('news.first')?.content['title']).toBe('Mine');
    expect(editing.status()).toBe('saved');
  });

  it('keeps what was written in a draft that is gone', async () => {
    const editing = await open();
    editing.write('title', 'Kept');
    drafts.remove('news.first');
    editing.gone();
    expect(editing.status()).toBe('refused');
    expect(editing.content()['title']).toBe('Kept');
  });

  it('says so where nothing holds what was written', async () => {
    const editing = await open();
    spyOn(Storage.prototype, 'setItem').and.throwError('full');
    drafts.problem = new DraftProblem('unreachable');
    editing.write('title', 'Nowhere');
    jasmine.clock().tick(2_000);
    await turn();
    expect(editing.status()).toBe('nowhere');
  });

  it('is saved when its page is left', async () => {
    const editing = await open();
    editing.write('title', 'Last words');
    TestBed.resetTestingModule();
    await turn();
    expect(drafts.drafts.get('news.first')?.content['title']).toBe('Last words');
  });
});
