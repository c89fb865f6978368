import {exportMyData as command} from '@model/members/commands';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {PORTAL_URL} from '../config';
import {DAY_MS, takeTurn} from '../limits/limit';
import {myData} from './my-data';

const LIMIT = {name: 'export-my-data', count: 10, windowMs: DAY_MS};

/**
 * Everything that is stored about the caller, each part with what it is for and how long it stays (GDPR, articles 15
 * and 20).
 *
 * Input: none. Answer: `{portal, exportedAt, sections: {name: {what, kept, data}}}`, all of it JSON. Refusals: `too-many`
 * (10 in a day).
 */
export const exportMyData = answer(
  command,
  'signed-in',
  async (_input, {uid, email}, db) => {
    await db.runTransaction(async (transaction) => {
      const countTurn = await takeTurn(db, transaction, LIMIT, uid);
      recordAudit(db, transaction, {action: 'data-exported', by: uid, target: uid, subject: 'member'});
      countTurn();
    });
    const sections = await myData(db, uid, email);
    const whole = {portal: PORTAL_URL.value(), exportedAt: new Date(), sections};
    // As it will arrive: moments become ISO 8601, absent fields go.
    return JSON.parse(JSON.stringify(whole)) as Record<string, unknown>;
  },
  {memory: '512MiB'},
);
