import {crash} from '../testing/crash';
import {emulatedFirestore, emptyDatabase, PROJECT} from '../testing/emulated';
import {type StubbornServer, stubbornServer} from '../testing/stubborn-server';

const READERS = 500;
const KILLS = 5;
/** Mails that a worker of this spec has under way at once. */
const AT_ONCE = 8;
/** Each start of a worker is a process that has to load everything first. */
const PATIENCE = 600_000;

describe('A newsletter whose workers are killed', () => {
  let server: StubbornServer;

  beforeEach(async () => {
    await emptyDatabase();
    server = await stubbornServer();
  });
  afterEach(() => server.close());

  it(
    'comes to each once; who was in doubt is listed, and who left meanwhile gets none',
    async () => {
      const db = emulatedFirestore();
      const {states, inDoubt, passedOver, wrong} = await crash({
        ...{db, projectId: PROJECT, server, readers: READERS, kills: KILLS},
      });
      expect(wrong).toEqual([]);
      expect(states).toEqual({
        ...{waiting: 0, claimed: 0, rejected: 0, skipped: passedOver, doubtful: inDoubt},
        accepted: READERS - passedOver - inDoubt,
      });
      // The one who left last, at least: nobody is killed after that.
      expect(passedOver).toBeGreaterThan(0);
      expect(inDoubt).toBeGreaterThan(0);
      expect(inDoubt).toBeLessThanOrEqual(KILLS * AT_ONCE);
    },
    PATIENCE,
  );
});
