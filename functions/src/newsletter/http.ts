/** How the newsletter's addresses read what they are sent, and how they refuse. */
import {describeIssues} from '@model/catalogue/payload';
import {NEWSLETTER_PROBLEMS} from '@model/newsletter/api';
import type {Request} from 'firebase-functions/v2/https';
import * as v from 'valibot';
import {type Response, sendProblem} from '../http/problem';
import {NewsletterRefusal} from './refusal';

const LARGEST_BODY = 10_000;

/** The value, as its schema takes it. @throws NewsletterRefusal `bad-input` */
export function parsed<TSchema extends v.GenericSchema>(
  schema: TSchema,
  value: unknown,
): v.InferOutput<TSchema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new NewsletterRefusal('bad-input', {issues: describeIssues(result.issues)});
}

/** The JSON body of a request. A form's body is refused: other sites' pages could send one. */
export function jsonOf(request: Request): unknown {
  if (mediaType(request) !== 'application/json') throw new NewsletterRefusal('media-type');
  try {
    return JSON.parse(bodyOf(request)) as unknown;
  } catch (error) {
    if (error instanceof NewsletterRefusal) throw error;
    throw new NewsletterRefusal('bad-input', {issues: ['The body is not JSON.']});
  }
}

/** Whether the request is what a mail program sends to leave in one click (RFC 8058, section 3.2). */
export function isOneClick(request: Request): boolean {
  const type = mediaType(request);
  if (type === 'application/x-www-form-urlencoded') {
    return new URLSearchParams(bodyOf(request)).get('List-Unsubscribe') === 'One-Click';
  }
  const part = /name="?List-Unsubscribe"?[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i;
  return type === 'multipart/form-data' && part.test(bodyOf(request));
}

/** Refuses every method but these. @throws NewsletterRefusal `method` */
export function allow(request: Request, ...methods: readonly string[]): void {
  if (!methods.includes(request.method)) {
    throw new NewsletterRefusal('method', {allow: methods.join(', ')});
  }
}

/** Answers why not, as problem details (RFC 9457). */
export function sendRefusal(response: Response, {reason, more}: NewsletterRefusal): void {
  const [status, detail] = NEWSLETTER_PROBLEMS[reason];
  const {allow: methods, retryAt, issues} = more;
  if (methods) response.set('Allow', methods);
  if (retryAt) response.set('Retry-After', String(Math.max(Math.ceil((retryAt - Date.now()) / 1000), 1)));
  sendProblem(response, {
    type: `urn:canheal:newsletter:${reason}`,
    title: reason,
    status,
    detail,
    ...(issues && {issues}),
    ...(retryAt && {retryAt}),
  });
}

function mediaType(request: Request): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The body as it was sent; the platform keeps it beside what it makes of it. */
function bodyOf({rawBody}: Request): string {
  const bytes = rawBody as Buffer | undefined;
  if (bytes && bytes.length > LARGEST_BODY) throw new NewsletterRefusal('too-large');
  return bytes?.toString('utf8') ?? '';
}
