import {Agent, request} from 'node:http';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import type {AnalyticsEvent, Beacon} from '../../model/analytics/event';
import {LONGEST_LISTS} from '../../model/analytics/tally';
import {Counter} from '../../functions/src/analytics/counter';
import {robotsBy} from '../../functions/src/analytics/robots';
import {dayOf} from '../../functions/src/analytics/salt';
import {takeEvents} from '../../functions/src/analytics/take-events';
import {ROBOTS_FILE} from '../../functions/src/config';
import {emptyDatabase, emulatedFirestore} from '../../functions/src/testing/emulated';
import {serve} from '../../functions/src/testing/served';
import {print} from './print';

/** Ten times the flood of `npm test`: 50,000 events that name 10,000 different hosts, words and outcomes there are not. */
const BEACONS = 5000;
const EVENTS_EACH = 10;
const HOSTILE = 10_000;
/** As many as are under way at once: more than one instance is given, so that it is never idle. */
const AT_ONCE = 2500;
const ROUNDS = 2;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/**
 * Events in a second that the function takes, counts and stores, beside the same beacons at a function that only answers;
 * what they cost in writes; and that a flood of hostile names adds up exactly in documents that stay small.
 */
export async function benchEvents(): Promise<void> {
  // The functions' own copy of the SDK: what one copy increments by, another does not know.
  const db = emulatedFirestore();
  await emptyDatabase();
  const writes = countWrites(db);
  const empty: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // In turns, so that what else the machine does spoils both alike.
    const bare = await serve((_request, response) => void response.status(204).end());
    empty.push(await flood(bare.port, round));
    await bare.close();
    const counter = new Counter(db);
    const isRobot = robotsBy(ROBOTS_FILE);
    const counting = await serve((asked, response) => takeEvents(asked, response, counter, isRobot));
    ours.push(await flood(counting.port, round));
    await counting.close();
  }
  const events = BEACONS * EVENTS_EACH * ROUNDS;
  print({
    name: `events taken, counted and stored, ${BEACONS} beacons of ${EVENTS_EACH}`,
    ...{value: mean(ours), unit: '1/s', baseline: mean(empty)},
  });
  const perThousand = (writes() * 1000) / events;
  print({name: 'events: Firestore writes for each 1,000', value: perThousand, unit: 'writes'});
  print({
    name: 'events: largest document after a flood',
    value: await proveSums(db, events),
    unit: 'bytes',
  });
}

/** @returns events in a second */
async function flood(port: number, round: number): Promise<number> {
  const agent = new Agent({keepAlive: true, maxSockets: AT_ONCE});
  const numbers = Array.from({length: BEACONS}, (_, n) => n).values();
  const start = performance.now();
  const send = async () => {
    for (const n of numbers) await post(agent, port, n, beaconOf(n + round * BEACONS));
  };
  await Promise.all(Array.from({length: AT_ONCE}, send));
  agent.destroy();
  return (BEACONS * EVENTS_EACH * 1000) / (performance.now() - start);
}

function beaconOf(n: number): Beacon {
  const at = Date.now();
  const events = Array.from({length: EVENTS_EACH}, (_, i): AnalyticsEvent => {
    const hostile = (n * EVENTS_EACH + i) % HOSTILE;
    return i % 2 === 0
      ? {type: 'view', at, page: 'record', item: `hostile-${hostile}`, referrer: `host-${hostile}.example`}
      : {type: 'search', at, page: 'catalogue', results: 0, terms: `words ${hostile % 1000}`};
  });
  return {sentAt: at, events};
}

function post(agent: Agent, port: number, n: number, beacon: Beacon): Promise<void> {
  const body = JSON.stringify(beacon);
  const headers = {
    ...{'content-type': 'application/json', 'content-length': Buffer.byteLength(body)},
    ...{'user-agent': BROWSER, 'fastly-client-ip': `198.51.${100 + (n % 4)}.${Math.floor(n / 4) % 250}`},
  };
  return new Promise((resolve, reject) => {
    const asked = request({agent, port, method: 'POST', path: '/api/events', headers}, (answer) => {
      answer
        .resume()
        .on('end', () =>
          answer.statusCode === 204 ? resolve() : reject(new Error(`Answered ${answer.statusCode}.`)),
        );
    });
    asked.on('error', reject).end(body);
  });
}

/** Counts what transactions write from now on. */
function countWrites(db: Firestore): () => number {
  let writes = 0;
  const run = db.runTransaction.bind(db);
  db.runTransaction = ((work: (transaction: Transaction) => Promise<unknown>) =>
    run((transaction) => {
      for (const name of ['set', 'create'] as const) {
        const write = transaction[name].bind(transaction) as (...args: unknown[]) => Transaction;
        Object.assign(transaction, {
          [name]: (...args: unknown[]) => {
            writes += 1;
            return write(...args);
          },
        });
      }
      return work(transaction);
    })) as typeof db.runTransaction;
  return () => writes;
}

/** @returns the bytes of the largest document. @throws Error where a sum is wrong, or a list has outgrown its limit */
async function proveSums(db: Firestore, events: number): Promise<number> {
  const {docs} = await db.collection('analytics').where('day', '>', '').get();
  const days = docs.filter(({id}) => !id.includes('.'));
  const total = (name: string) => days.reduce((sum, doc) => sum + Number(doc.get(name)), 0);
  if (total('events') !== events || total('views') !== events / 2) {
    throw new Error(`Of ${events} events ${total('events')} were counted, and ${total('views')} views.`);
  }
  for (const day of days) {
    for (const list of ['referrers', 'terms'] as const) {
      const names = Object.keys(day.get(list) as object).length;
      if (names > LONGEST_LISTS[list] + 1)
        throw new Error(`${names} names in ${list} of ${dayOf(new Date())}.`);
    }
  }
  return Math.max(...docs.map((doc) => Buffer.byteLength(JSON.stringify(doc.data()))));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
