import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import type {TaskContext} from './runners';
import {runners} from './runners';
import {drainOutbox, enqueue, runOwnTask, runTask} from './outbox';
import type {Task, TaskOf} from './task';

type Run = (task: TaskOf<'remove-files'>, context: TaskContext) => Promise<void>;

/** A task that a spec's own runner takes: what is proved here is the outbox, not what its tasks do. */
const task = (prefix: string): Task => ({kind: 'remove-files', prefix});

describe('The outbox', () => {
  const db = emulatedFirestore();
  const own = runners['remove-files'];
  let ran: string[];
  let work: Run;

  beforeEach(async () => {
    await emptyDatabase();
    ran = [];
    work = async () => undefined;
    Object.assign(runners, {
      'remove-files': async (...[done, context]: Parameters<Run>) => {
        ran.push(done.prefix);
        await work(done, context);
      },
    });
  });

  afterEach(() => {
    Object.assign(runners, {'remove-files': own});
  });

  const put = (...tasks: Task[]) =>
    db.runTransaction(async (transaction) => tasks.map((one) => enqueue(db, transaction, one)));
  const left = async () => (await db.collection('outbox').get()).docs.map((doc) => doc.data());

  it('runs a task once and keeps nothing of it', async () => {
    const [ref] = await put(task('a'));
    if (!ref) throw new Error('No task was left.');
    expect(await runTask(db, ref)).toBeTrue();
    expect(await runTask(db, ref)).toBeFalse();
    expect(ran).toEqual(['a']);
    expect(await left()).toEqual([]);
  });

  it('leaves no task behind when its transaction fails', async () => {
    const failing = db.runTransaction(async (transaction) => {
      enqueue(db, transaction, task('a'));
      throw new Error('Not after all.');
    });
    await expectAsync(failing).toBeRejectedWithError('Not after all.');
    expect(await left()).toEqual([]);
  });

  it('gives a task to one of two who reach for it at the same time', async () => {
    const [ref] = await put(task('a'));
    if (!ref) throw new Error('No task was left.');
    const results = await Promise.all([runTask(db, ref), runTask(db, ref)]);
    expect(results.filter(Boolean).length).toBe(1);
    expect(ran).toEqual(['a']);
  });

  it('keeps a task that fails, and lets longer and longer pauses pass', async () => {
    const [ref] = await put(task('a'));
    if (!ref) throw new Error('No task was left.');
    work = () => Promise.reject(new Error('The server is away.'));
    const pauses: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const before = Date.now();
      expect(await runTask(db, ref)).toBeFalse();
      const [entry] = await left();
      pauses.push(Math.round((Number(entry?.['dueAt']) - before) / 10_000) * 10);
      expect(entry).toEqual(jasmine.objectContaining({attempts: n + 1, leaseUntil: 0, task: task('a')}));
    }
    expect(pauses).toEqual([30, 60, 120]);
  });

  it('sweeps a failed task when it is due again, and not before', async () => {
    await put(task('a'));
    work = () => Promise.reject(new Error('The server is away.'));
    expect(await drainOutbox(db)).toBe(0);
    work = async () => undefined;
    expect(await drainOutbox(db)).toBe(0);
    expect(ran.length).toBe(1);
    expect(await drainOutbox(db, Date.now() + 31_000)).toBe(1);
    expect(await left()).toEqual([]);
  });

  it('takes a task over whose runner died in the middle, once its lease has run out', async () => {
    const [ref] = await put(task('a'));
    if (!ref) throw new Error('No task was left.');
    const alive = Date.now() + 60_000;
    await ref.update({attempts: 1, dueAt: alive, leaseUntil: alive});
    expect(await runTask(db, ref)).toBeFalse();
    expect(await drainOutbox(db)).toBe(0);
    const over = Date.now() - 1;
    await ref.update({dueAt: over, leaseUntil: over});
    expect(await drainOutbox(db)).toBe(1);
    expect(ran).toEqual(['a']);
  });

  it('sweeps in the order in which tasks became due, past one that fails', async () => {
    const refs = await put(task('c'), task('a'), task('b'));
    const due: Record<string, number> = {a: 1, b: 2, c: 3};
    await Promise.all(
      refs.map(async (ref) => ref.update({dueAt: due[String((await ref.get()).get('task.prefix'))]})),
    );
    work = async ({prefix}) => {
      if (prefix === 'a') throw new Error('The server is away.');
    };
    expect(await drainOutbox(db)).toBe(2);
    expect(ran).toEqual(['a', 'b', 'c']);
    expect((await left()).map((entry) => entry['task'])).toEqual([task('a')]);
  });

  it('leaves a task to whoever left it and runs it too, for as long as a task may take', async () => {
    const ref = await db.runTransaction(async (transaction) =>
      enqueue(db, transaction, task('a'), {isOwn: true}),
    );
    expect(await runTask(db, ref)).toBeFalse();
    expect(await drainOutbox(db)).toBe(0);
    expect(await runOwnTask(db, ref, task('a'))).toBeTrue();
    expect([ran, await left()]).toEqual([['a'], []]);
  });

  it('takes over what its owner could not run, or died before', async () => {
    const put = () =>
      db.runTransaction(async (transaction) => enqueue(db, transaction, task('a'), {isOwn: true}));
    work = () => Promise.reject(new Error('The server is away.'));
    expect(await runOwnTask(db, await put(), task('a'))).toBeFalse();
    await put();
    work = async () => undefined;
    expect(await drainOutbox(db, Date.now() + 31_000)).toBe(1);
    const [dead] = (await db.collection('outbox').get()).docs;
    await dead?.ref.update({leaseUntil: Date.now() - 1});
    expect(await drainOutbox(db, Date.now() + 301_000)).toBe(1);
  });

  it('hands a runner the same id at each try', async () => {
    const [ref] = await put(task('a'));
    if (!ref) throw new Error('No task was left.');
    const ids: string[] = [];
    work = async (_task, {id}) => {
      ids.push(id);
      if (ids.length === 1) throw new Error('Once more.');
    };
    await runTask(db, ref);
    await runTask(db, ref);
    expect(ids).toEqual([ref.id, ref.id]);
  });

  it('gives moments back as the Dates they were, and leaves out what is absent', async () => {
    const at = new Date('2026-11-24T10:00:00.123Z');
    const given: unknown[] = [];
    const notify = runners.notify;
    Object.assign(runners, {notify: async (done: Task) => void given.push(done)});
    const notification = {kind: 'role-changed', at, actor: undefined} as const;
    await put({kind: 'notify', uids: ['ada'], notification});
    await drainOutbox(db);
    Object.assign(runners, {notify});
    expect(given).toEqual([{kind: 'notify', uids: ['ada'], notification: {kind: 'role-changed', at}}]);
  });
});
