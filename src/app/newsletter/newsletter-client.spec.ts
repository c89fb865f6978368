import {TestBed} from '@angular/core/testing';
import {solves} from '@model/newsletter/puzzle';
import {NewsletterClient} from './newsletter-client';
import {PuzzleSolver} from './puzzle/puzzle-solver';

const SUBSCRIPTION = {
  email: 'ada@partner.example',
  topics: ['news' as const],
  audience: 'citizens' as const,
  language: 'en' as const,
};

describe('The newsletter’s client', () => {
  let asked: {path: string; init: RequestInit}[];
  let answers: Response[];

  beforeEach(() => {
    asked = [];
    answers = [];
    spyOn(globalThis, 'fetch').and.callFake(async (path, init = {}) => {
      asked.push({path: String(path), init});
      const answer = answers.shift();
      if (!answer) throw new TypeError('Failed to fetch');
      return answer;
    });
  });

  const json = (status: number, body: unknown) => new Response(JSON.stringify(body), {status});
  const client = () => TestBed.inject(NewsletterClient);
  const reasonOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: {reason?: string}) => error.reason,
    );

  it('solves the puzzle in a worker and sends its solution with what was chosen', async () => {
    const puzzle = {puzzle: 'a.b', bits: 8};
    answers = [json(200, puzzle), json(202, {state: 'asked'})];
    await client().subscribe(SUBSCRIPTION);
    const sent = JSON.parse(String(asked[1]?.init.body)) as {solution: number};
    expect(sent).toEqual({...SUBSCRIPTION, puzzle: 'a.b', solution: jasmine.any(Number)} as never);
    const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
    expect(await solves(puzzle, sent.solution, digest)).toBeTrue();
  });

  it('sends no cookie and follows no redirect', async () => {
    answers = [json(200, {state: 'left'})];
    await client().leave('t');
    expect(asked[0]?.init).toEqual(
      jasmine.objectContaining({method: 'POST', credentials: 'omit', redirect: 'error'}),
    );
  });

  it('says why it was refused, whatever the answer looks like', async () => {
    answers = [json(410, {title: 'token-expired'})];
    expect(await reasonOf(client().confirm('t'))).toBe('token-expired');
    answers = [json(500, {title: 'toString'})];
    expect(await reasonOf(client().confirm('t'))).toBe('unavailable');
    answers = [new Response('<html>', {status: 502})];
    expect(await reasonOf(client().confirm('t'))).toBe('unavailable');
    expect(await reasonOf(client().confirm('t'))).toBe('unreachable');
  });

  it('sends nothing when the puzzle could not be solved', async () => {
    spyOn(TestBed.inject(PuzzleSolver), 'solve').and.rejectWith(new Error('The worker did not start.'));
    answers = [json(200, {puzzle: 'a.b', bits: 8})];
    await expectAsync(client().subscribe(SUBSCRIPTION)).toBeRejectedWithError('The worker did not start.');
    expect(asked.length).toBe(1);
  });
});
