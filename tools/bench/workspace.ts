import type {Browser} from '@playwright/test';
import {deleteApp, initializeApp} from 'firebase-admin/app';
import {getFirestore, type Firestore} from 'firebase-admin/firestore';
import {rebuildDocumentIndex} from '../../functions/src/documents/index-documents';
import {toFirestore} from '../../functions/src/firestore/convert';
import {indexPeople} from '../../functions/src/members/index-people';
import type {MemberFields} from '../../model/members/member';
import type {NotificationFields} from '../../model/notifications/notification';
import {syntheticDocuments} from '../../test/fixtures/synthetic-documents';
import {signIn} from '../../test/journeys/sign-in';
import {makeDemoPeople} from '../people/demo-people';
import {print} from './print';
import {visit} from './visit';

const PAGES = ['/workspace', '/workspace/documents', '/workspace/rooms/7', '/workspace/people'];
const MEMBER = 'member@demo.canheal.eu';
const DOCUMENTS = 2_000;
const MEMBERS = 300;
const NOTIFICATIONS = 200;

/** Reads of a member's visit by the browser, with today's content and with as much as a whole project leaves behind. */
export async function benchWorkspace(
  browser: Browser,
  projectId: string,
  authPort: number,
  origin: string,
): Promise<void> {
  const app = initializeApp({projectId}, 'bench-workspace');
  const db = getFirestore(app);
  try {
    const people = await makeDemoPeople({projectId, authPort});
    const uid = people.find(({email}) => email === MEMBER)?.uid ?? '';
    await index();
    const before = await measure('the content of today');
    await fill(db, uid);
    await index();
    await measure(`${DOCUMENTS} documents, ${MEMBERS} members`, before);
  } finally {
    await deleteApp(app);
  }

  async function index(): Promise<void> {
    await rebuildDocumentIndex(db);
    await indexPeople(db);
  }

  async function measure(name: string, before: readonly number[] = []): Promise<number[]> {
    const all: number[] = [];
    for (const path of PAGES) {
      const {reads} = await visit(browser, `${origin}${path}`, (page) => signIn(page, MEMBER));
      print({
        name: `document reads of a member's visit of ${path}, ${name}`,
        value: reads,
        unit: 'documents',
        baseline: before[all.length],
      });
      all.push(reads);
    }
    return all;
  }
}

async function fill(db: Firestore, uid: string): Promise<void> {
  const writer = db.bulkWriter();
  const write = (path: string, fields: object) =>
    void writer.set(db.doc(path), toFirestore(fields) as FirebaseFirestore.DocumentData);
  for (const {id, ...fields} of syntheticDocuments(DOCUMENTS)) write(`documents/${id}`, fields);
  const at = new Date('2026-01-01T00:00:00Z');
  for (let n = 0; n < MEMBERS; n++) {
    const member: MemberFields = {
      ...{name: `Person ${n}`, email: `person-${n}@partner.example`, role: 'member', roleSince: 1},
      ...{workPackages: [1 + (n % 14)], listed: true, shows: ['email']},
      ...{admittedBy: 'grant', joinedAt: at, updatedAt: at},
    };
    write(`members/bench-${n}`, member);
  }
  for (let n = 0; n < NOTIFICATIONS; n++) {
    const told: NotificationFields = {uid, kind: 'document-added', about: 'bench', title: 'Bench', at};
    write(`notifications/bench-${n}`, told);
  }
  await writer.close();
}
