import type {Outcome} from '@model/exchange/dry-run';
import type {Draft} from '@model/publishing/draft';
import {DraftProblem, type DraftProblemKind} from '../draft-problem';
import type {Ground} from '../exchange-repository';
import {ImportRun} from './import-run';

const NOW = new Date('2026-06-01T00:00:00Z');

describe('Importing a table', () => {
  let written: string[];
  let failures: Record<string, (DraftProblemKind | undefined)[]>;
  let theirs: Record<string, Draft['content']>;

  const repository = {
    create: (kind: string, item: string, content: Draft['content'], base?: Date) =>
      answer(
        item,
        `create ${kind}.${item} ${String(content['title'])}${base ? ' from what is published' : ''}`,
      ),
    write: (id: string, seen: number, content: Draft['content']) =>
      answer(id.split('.')[1] ?? '', `write ${id} over ${seen} ${String(content['title'])}`),
  };

  function answer(item: string, words: string): Promise<never> {
    const kind = failures[item]?.shift();
    if (!kind) {
      written.push(words);
      return Promise.resolve(undefined as never);
    }
    const content = theirs[item];
    return Promise.reject(new DraftProblem(kind, content && aDraft(item, content)));
  }

  const aDraft = (item: string, content: Draft['content']): Draft => ({
    ...{id: `news.${item}`, kind: 'news', item, content, revision: 4},
    ...{editors: ['me'], updatedBy: 'me', updatedAt: NOW},
  });
  const outcome = (line: number, id: string): Outcome => ({
    ...{line, id, change: 'new', fields: ['title'], problems: []},
    content: {title: id.toUpperCase()},
  });
  const ground: Ground = {
    drafts: new Map([['b', aDraft('b', {title: 'old'})]]),
    published: new Map([['c', {id: 'c', content: {}, updatedAt: NOW}]]),
    known: {deliverables: new Set(), partners: new Set(), withdrawn: new Set()},
  };
  const start = (...ids: string[]) =>
    new ImportRun(
      'news',
      ids.map((id, n) => outcome(n + 2, id)),
      ground,
      repository,
    );

  beforeEach(() => {
    [written, failures, theirs] = [[], {}, {}];
  });

  it('begins a working copy for what has none, and goes on in those that are there', async () => {
    const run = start('a', 'b', 'c');
    await run.run();
    expect(written).toEqual([
      'create news.a A',
      'write news.b over 4 B',
      'create news.c C from what is published',
    ]);
    expect([run.done(), run.failed(), run.left(), run.isRunning()]).toEqual([3, 0, 0, false]);
  });

  it('goes on after a line that failed, and tries that one alone again', async () => {
    failures = {a: ['unreachable']};
    const run = start('a', 'b');
    await run.run();
    expect(run.stateOf({line: 2})).toBe('unreachable');
    expect([run.done(), run.failed()]).toEqual([1, 1]);
    await run.run();
    expect(written).toEqual(['write news.b over 4 B', 'create news.a A']);
    expect(run.left()).toBe(0);
  });

  it('writes nothing twice whose answer was lost', async () => {
    failures = {a: ['unreachable', 'taken']};
    const run = start('a');
    await run.run();
    theirs = {a: {title: 'A'}};
    await run.run();
    expect(run.stateOf({line: 2})).toBe('done');
  });

  it('writes over nobody who was quicker', async () => {
    failures = {a: ['taken'], b: ['outdated']};
    theirs = {a: {title: 'theirs'}, b: {title: 'theirs'}};
    const run = start('a', 'b');
    await run.run();
    expect([run.stateOf({line: 2}), run.stateOf({line: 3})]).toEqual(['taken', 'outdated']);
    expect(written).toEqual([]);
  });

  it('asks nobody any more once the network is gone', async () => {
    const ids = ['d', 'e', 'f', 'g', 'h'];
    failures = Object.fromEntries(ids.map((id) => [id, ['unreachable']]));
    const run = start(...ids);
    await run.run();
    expect(run.failed()).toBe(5);
    expect(failures['g']).toEqual(['unreachable']);
    failures = {};
    await run.run();
    expect(written).toHaveSize(5);
  });
});
