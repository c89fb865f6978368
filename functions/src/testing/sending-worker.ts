/**
 * A worker of the crash test, in a process of its own that may be killed at any moment: sends every batch of an issue.
 * Arguments: the project, the issue, the number of batches, and the mail server's address.
 */
import {initializeApp} from 'firebase-admin/app';
import {getFirestore} from 'firebase-admin/firestore';
import {sendBatch} from '../newsletter/send-batch';
import {smtpTransport} from '../newsletter/transport';

const [projectId = '', id = '', batches = '0', url = ''] = process.argv.slice(2);
initializeApp({projectId});
const transport = smtpTransport({url, connections: 4});
const settings = {footer: 'CAN.HEAL', rate: Infinity, doubt: 'miss'} as const;
for (let batch = 0; batch < Number(batches); batch += 1) {
  await sendBatch(getFirestore(), id, batch, {settings, transport, atOnce: 8, until: Infinity});
}
transport.close();
