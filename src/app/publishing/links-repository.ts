import {inject, Injectable} from '@angular/core';
import {documentId, limit, orderBy, where} from 'firebase/firestore/lite';
import {type LinkCheck, linkCheckSchema, type LinkRun, linkRunSchema} from '@model/links/link-check';
import {isReviewDue, reviewDueBefore} from '@model/publishing/review-due';
import * as v from 'valibot';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

const MOST_READ = 300;

/** As much of an outcome as says whether somebody should look at it. */
const dueSchema = v.object({
  title: v.string(),
  updatedAt: v.date(),
  withdrawn: v.optional(v.object({at: v.date()})),
});

/** An outcome that nobody has touched for long. */
export interface DueOutcome {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: Date;
}

/** What there is to look after. */
export interface Chores {
  /** `undefined` before the first night. */
  readonly run: LinkRun | undefined;
  /** Every address about which there is something to say, the worst first. */
  readonly links: readonly LinkCheck[];
  /** The longest untouched first. */
  readonly due: readonly DueOutcome[];
}

const WORST_FIRST = ['dead', 'failing', 'moved', 'insecure', 'unclear'] as const;

/** What the night found about links, and which outcomes are due for review. For editors. */
@Injectable()
export class LinksRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** @throws ReadError */
  async chores(now = new Date()): Promise<Chores> {
    await this.session.ready();
    const [[run], links, outcomes] = await Promise.all([
      // A list, since asking for what is not there is answered as what is forbidden.
      this.reader.list('linkChecks', linkRunSchema, where(documentId(), '==', 'last-run')),
      this.reader.list('linkChecks', linkCheckSchema, where('state', 'in', WORST_FIRST), limit(MOST_READ)),
      this.reader.list(
        'deliverables',
        dueSchema,
        where('updatedAt', '<', reviewDueBefore(now)),
        orderBy('updatedAt'),
        limit(MOST_READ),
      ),
    ]);
    const rank = ({state}: LinkCheck) => WORST_FIRST.findIndex((each) => each === state);
    return {
      run,
      links: links.sort((a, b) => rank(a) - rank(b) || a.url.localeCompare(b.url)),
      due: outcomes.filter((outcome) => isReviewDue(outcome, now)),
    };
  }
}
