import type {Request} from 'firebase-functions/v2/https';

export type Response = NonNullable<Request['res']>;

/** Why something is not answered, as RFC 9457 has it; members of one's own may stand beside these. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What kind of problem it is, where the status alone does not say. */
  readonly type?: string;
  readonly [member: string]: unknown;
}

/** Answers with problem details. Headers of the answer are the caller's. */
export function sendProblem(response: Response, problem: Problem): void {
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({type: 'about:blank', ...problem}));
}
