import {
  afterSave,
  isUnsaved,
  maySend,
  openConflict,
  openDraft,
  type SaveEvent,
  type SaveState,
} from './autosave';
import type {Content} from './draft-changes';

const AT = new Date('2026-03-01T10:00:00Z');

describe('what is written in a page', () => {
  const stored = (revision: number, content: Content, updatedBy = 'me') => ({
    revision,
    content,
    updatedBy,
    updatedAt: AT,
  });
  const start = () => openDraft(stored(1, {title: 'A', summary: 'S'}), 'me');
  const after = (state: SaveState, ...events: SaveEvent[]) =>
    events.reduce((last, event) => afterSave(last, event, 'me'), state);
  const wrote = (content: Content): SaveEvent => ({type: 'wrote', content});
  const heard = (revision: number, content: Content, by = 'other'): SaveEvent => ({
    type: 'heard',
    draft: stored(revision, content, by),
  });

  it('is sent once it differs, and saved once the database has answered', () => {
    expect(maySend(start())).toBe(false);
    const written = after(start(), wrote({title: 'B', summary: 'S'}));
    expect(maySend(written)).toBe(true);
    const sent = after(written, {type: 'sent'});
    expect(maySend(sent)).toBe(false);
    expect(isUnsaved(sent)).toBe(true);
    const done = after(sent, {type: 'stored', revision: 2, at: AT});
    expect(isUnsaved(done)).toBe(false);
    expect(done.base.revision).toBe(2);
  });

  it('is not saved yet where it was written while the last was on its way', () => {
    const state = after(start(), wrote({title: 'B'}), {type: 'sent'}, wrote({title: 'BC'}), {
      type: 'stored',
      revision: 2,
      at: AT,
    });
    expect(state.mine).toEqual({title: 'BC'});
    expect(maySend(state)).toBe(true);
  });

  it('waits while the network is gone, and goes when it is back', () => {
    const state = after(
      start(),
      wrote({title: 'B'}),
      {type: 'sent'},
      {type: 'failed', obstacle: 'unreachable'},
    );
    expect(maySend(state)).toBe(false);
    expect(state.mine).toEqual({title: 'B'});
    expect(maySend(after(state, {type: 'cleared'}))).toBe(true);
  });

  it('is known as one’s own where the answer was lost on its way', () => {
    const lost = after(
      start(),
      wrote({title: 'B'}),
      {type: 'sent'},
      {type: 'failed', obstacle: 'unreachable'},
      wrote({title: 'BC'}),
      {type: 'cleared'},
      {type: 'sent'},
    );
    const state = after(lost, {type: 'heard', draft: stored(2, {title: 'B'}), isAnswer: true});
    expect(state.theirs).toBeUndefined();
    expect(state.base.revision).toBe(2);
    expect(state.mine).toEqual({title: 'BC'});
    expect(maySend(state)).toBe(true);
  });

  it('is known as one’s own where the database tells of it before it answers', () => {
    const state = after(
      start(),
      wrote({title: 'B'}),
      {type: 'sent'},
      heard(2, {title: 'B'}, 'me'),
      heard(3, {title: 'B', summary: 'Theirs'}),
      {type: 'stored', revision: 2, at: AT},
    );
    expect(state.base.revision).toBe(3);
    expect(state.mine).toEqual({title: 'B', summary: 'Theirs'});
    expect(isUnsaved(state)).toBe(false);
  });

  it('goes together with what somebody else wrote in another field, and says whose that is', () => {
    const state = after(
      start(),
      wrote({title: 'B', summary: 'S'}),
      heard(2, {title: 'A', summary: 'Theirs'}),
    );
    expect(state.mine).toEqual({title: 'B', summary: 'Theirs'});
    expect(state.taken).toEqual({by: 'other', at: AT, fields: ['summary']});
    expect(maySend(state)).toBe(true);
    expect(state.base.revision).toBe(2);
  });

  it('is not saved over what somebody else wrote in the same field, until a person chooses', () => {
    const state = after(
      start(),
      wrote({title: 'Mine', summary: 'S'}),
      heard(2, {title: 'Theirs', summary: 'T'}),
    );
    expect(maySend(state)).toBe(false);
    expect(openConflict(state)?.conflicts).toEqual([{field: 'title', mine: 'Mine', theirs: 'Theirs'}]);
    const chosen = after(state, {type: 'chose', choices: {title: 'theirs'}});
    expect(chosen.mine).toEqual({title: 'Theirs', summary: 'T'});
    expect(openConflict(chosen)).toBeUndefined();
    expect(isUnsaved(chosen)).toBe(false);
    const kept = after(state, {type: 'chose', choices: {title: 'mine'}});
    expect(kept.mine).toEqual({title: 'Mine', summary: 'T'});
    expect(maySend(kept)).toBe(true);
  });

  it('asks again for a field that came to conflict while a person chose', () => {
    const state = after(
      start(),
      wrote({title: 'Mine', summary: 'S'}),
      heard(2, {title: 'Theirs', summary: 'S'}),
      wrote({title: 'Mine', summary: 'Mine'}),
      heard(3, {title: 'Theirs', summary: 'Theirs'}),
      {type: 'chose', choices: {title: 'mine'}},
    );
    expect(openConflict(state)?.conflicts.map(({field}) => field)).toEqual(['title', 'summary']);
  });

  it('conflicts no more once it says the same', () => {
    const state = after(
      start(),
      wrote({title: 'Mine'}),
      heard(2, {title: 'Theirs'}),
      wrote({title: 'Theirs'}),
    );
    expect(state.theirs).toBeUndefined();
    expect(isUnsaved(state)).toBe(false);
  });

  it('comes back from this device, over what the database holds by now', () => {
    const {base} = start();
    const unsaved = {base, mine: {title: 'Kept', summary: 'S'}, sent: []};
    const state = openDraft(stored(4, {title: 'A', summary: 'Theirs'}, 'other'), 'me', unsaved);
    expect(state.mine).toEqual({title: 'Kept', summary: 'Theirs'});
    expect(maySend(state)).toBe(true);
    const conflicting = openDraft(stored(4, {title: 'Theirs', summary: 'S'}, 'other'), 'me', unsaved);
    expect(openConflict(conflicting)?.conflicts.length).toBe(1);
  });

  it('is saved already where it had arrived before the page was closed', () => {
    const mine = {title: 'Kept', summary: 'S'};
    const state = openDraft(stored(2, mine), 'me', {base: start().base, mine, sent: [mine]});
    expect(isUnsaved(state)).toBe(false);
  });

  it('stays where the rules refuse it', () => {
    const state = after(start(), wrote({title: 'B'}), {type: 'sent'}, {type: 'failed', obstacle: 'refused'});
    expect(isUnsaved(state)).toBe(true);
    expect(maySend(state)).toBe(false);
  });
});
