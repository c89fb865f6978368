import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {LEASE_MS} from '@model/newsletter/recipient';
import {emulatedFirestore, emptyDatabase, PROJECT} from '../testing/emulated';
import {type StubbornServer, stubbornServer} from '../testing/stubborn-server';
import {freezeAudience} from './freeze';
import {keepLetters} from './letters-of-issue';
import {forgetReader, readerOf} from './reader';
import {issueOf} from './send-batch';

const READERS = 500;
const KILLS = 5;
/** One leaves after each kill. */
const LEAVERS = KILLS;
/** Each start of a worker is a process that has to load everything first. */
const PATIENCE = 600_000;

describe('A newsletter whose workers are killed', () => {
  const db = emulatedFirestore();
  const id = 'crash';
  let server: StubbornServer;

  beforeEach(async () => {
    await emptyDatabase();
    server = await stubbornServer();
  });
  afterEach(() => server.close());

  const address = (n: number) => `reader-${n}@partner.example`;
  const ledger = async () => (await db.collection(`newsletters/${id}/recipients`).get()).docs;
  const fill = async () => {
    const now = new Date();
    const to = {topics: [], audiences: [], languages: []};
    const blocks = [{type: 'text', audiences: [], text: 'Hello.'}];
    await db.doc(`newsletters/${id}`).set({
      ...{state: 'sending', author: 'ada', frozen: true, recipients: 0, batches: 1, updatedAt: now},
      content: {subject: 'An issue', preheader: 'What is in it', language: 'en', to, blocks},
    });
    const writer = db.bulkWriter();
    const at = {askedAt: now, confirmedAt: now, updatedAt: now};
    const choices = {topics: ['news'], audience: 'citizens', language: 'en', softBounces: 0};
    for (let n = 0; n < READERS; n += 1) {
      void writer.create(db.doc(`subscribers/${readerOf(address(n))}`), {
        email: address(n),
        ...choices,
        ...at,
      });
    }
    await writer.close();
    const issue = await issueOf(db, id);
    if (!issue) return 0;
    await keepLetters(db, issue.content, {id, portal: 'https://portal.example', footer: 'CAN.HEAL'});
    return freezeAudience(db, id, issue);
  };
  const start = (batches: number): ChildProcess =>
    spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        'functions/src/testing/sending-worker.ts',
        PROJECT,
        id,
        String(batches),
        server.url,
      ],
      {stdio: ['ignore', 'ignore', 'inherit']},
    );
  /** What time does: the leases of the dead end. */
  const letLeasesEnd = async () => {
    const claimed = (await ledger()).filter((doc) => doc.get('state') === 'claimed');
    await Promise.all(claimed.map(({ref}) => ref.update({leaseUntil: Date.now() - LEASE_MS})));
    return claimed.length;
  };

  it(
    'comes to each once; who was in doubt is listed, and who left meanwhile gets none',
    async () => {
      const batches = await fill();
      // Killed somewhere in each stretch, now before the worker hears that a mail was taken, now after.
      const stretch = Math.floor((READERS - LEAVERS - 50) / KILLS);
      const leavers = new Set<string>();
      let inDoubt = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const target = kill * stretch + 1 + Math.floor(Math.random() * stretch);
        const worker = start(batches);
        server.onTaken(() => {
          if (server.taken.size < target) return;
          if (kill % 2 === 0) worker.kill('SIGKILL');
          else setImmediate(() => worker.kill('SIGKILL'));
        });
        const [, signal] = (await once(worker, 'exit')) as [number | null, string | null];
        expect(signal).toBe('SIGKILL');
        inDoubt += await letLeasesEnd();
        // Who has left still waits in the ledger: nobody leaves twice.
        const waiting = (await ledger())
          .filter((doc) => doc.get('state') === 'waiting')
          .map(({id}) => id)
          .filter((id) => !leavers.has(id));
        const leaver = waiting[Math.floor(Math.random() * waiting.length)] ?? '';
        leavers.add(leaver);
        await forgetReader(db, leaver, 'left');
      }
      server.onTaken(() => undefined);
      const [code] = (await once(start(batches), 'exit')) as [number | null];
      expect(code).toBe(0);

      const states = new Map((await ledger()).map((doc) => [doc.id, doc.get('state') as string]));
      expect(states.size).toBe(READERS);
      const count = (state: string) => [...states.values()].filter((one) => one === state).length;
      expect(leavers.size).toBe(LEAVERS);
      expect(count('skipped')).toBe(LEAVERS);
      expect(count('doubtful')).toBe(inDoubt);
      expect(inDoubt).toBeGreaterThan(0);
      expect(count('accepted')).toBe(READERS - LEAVERS - inDoubt);
      for (let n = 0; n < READERS; n += 1) {
        const mails = server.taken.get(address(n))?.length ?? 0;
        const state = states.get(readerOf(address(n)));
        const right = {accepted: [1], doubtful: [0, 1], skipped: [0]}[String(state)];
        expect(right).withContext(`${state}`).toContain(mails);
      }
    },
    PATIENCE,
  );
});
