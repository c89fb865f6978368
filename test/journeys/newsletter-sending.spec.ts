/** An issue that is due goes out by the queue, arrives, and is left by what stands in it. */
import {randomUUID, webcrypto} from 'node:crypto';
import {getFirestore} from 'firebase-admin/firestore';
import type {Issue} from '@model/newsletter/sending';
import {type Puzzle, solve} from '@model/newsletter/puzzle';
import {adminApp} from './admin-app';
import {linkIn, mailsTo, mailTo} from './mail';
import {expect, expectAccessible, open, test} from './portal';

const projectId = process.env['GCLOUD_PROJECT'] ?? 'demo-canheal';
const app = adminApp('newsletter-sending');

/** Read by nobody else here, so that the issue goes to this journey's reader alone. */
const LANGUAGE = 'mt';

test('an issue that is due comes once, with a link to leave that a scanner can’t trip over', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const email = `${randomUUID().slice(0, 13)}@reader.example`;
  const puzzle = (await (await request.get('/api/newsletter/subscribe')).json()) as Puzzle;
  const solution = await solve(puzzle, (bytes) => webcrypto.subtle.digest('SHA-256', bytes));
  const choices = {topics: ['events'], audience: 'patients', language: LANGUAGE};
  const asked = await request.post('/api/newsletter/subscribe', {
    data: {email, ...choices, puzzle: puzzle.puzzle, solution},
  });
  expect(asked.status()).toBe(202);
  const token = new URLSearchParams(linkIn(await mailTo(email, /Do you want/)).split('?')[1]).get('token');
  expect((await request.post('/api/newsletter/confirm', {data: {token}})).status()).toBe(200);

  const db = getFirestore(app);
  const issue = db.doc(`newsletters/journey-${randomUUID()}`);
  const due: Issue = {
    content: {
      ...{subject: 'A journey’s issue', preheader: 'What is in it', language: 'en'},
      to: {topics: [], audiences: [], languages: [LANGUAGE]},
      blocks: [
        {type: 'text', audiences: ['patients'], text: 'For patients.'},
        {type: 'text', audiences: ['researchers'], text: 'For researchers.'},
      ],
    },
    ...{state: 'scheduled', author: 'ada', approvedBy: 'bo', sendAt: new Date(0), updatedAt: new Date()},
    ...{frozen: false, recipients: 0, batches: 0},
  };
  await issue.set(due);
  const functions = `http://${process.env['FUNCTIONS_EMULATOR_HOST']}/${projectId}/europe-west1`;
  expect((await request.post(`${functions}/sweepNewsletters-0`)).ok()).toBe(true);

  const mail = await mailTo(email, /A journey/);
  expect(mail.text).toContain('For patients.');
  expect(mail.text).not.toContain('For researchers.');
  await expect.poll(async () => (await issue.get()).get('state'), {timeout: 60_000}).toBe('sent');
  expect((await mailsTo(email)).length).toBe(2);
  const {progress} = (await issue.get()).data() as Issue;
  expect(progress).toMatchObject({waiting: 0, claimed: 0, accepted: 1});

  const [leave = ''] = /\S+\/newsletter\/unsubscribe\?\S+/.exec(mail.text) ?? [];
  for (const method of ['GET', 'HEAD'] as const) await request.fetch(leave, {method});
  await open(page, leave);
  await expectAccessible(page);
  await page.getByRole('link', {name: 'Change what you get instead'}).click();
  await expect(page.getByLabel('Patients')).toBeChecked();
  await page.goBack();
  await page.getByRole('button', {name: 'Leave now'}).click();
  await expect(page.getByRole('heading', {name: 'You have left'})).toBeFocused({timeout: 30_000});

  // Once sent it is a past issue on the portal, whole and with nobody's own links.
  await expect.poll(async () => (await db.doc(`deliverables/${issue.id}`).get()).exists).toBe(true);
  await open(page, `/newsletter/${issue.id}`);
  await expect(page.getByRole('heading', {name: 'A journey’s issue', level: 1})).toBeVisible();
  await expect(page.getByText('For researchers.')).toBeVisible();
  await expectAccessible(page);
});
