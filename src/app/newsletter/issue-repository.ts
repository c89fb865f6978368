import {inject, Injectable} from '@angular/core';
import {limit, orderBy, where} from 'firebase/firestore/lite';
import {newestFirst} from '@model/dates/partial-date';
import {type Deliverable, deliverableSchema} from '@model/deliverables/deliverable';
import {ReadError} from '../core/errors/read-error';
import {DocumentReader} from '../core/firebase/document-reader';
import {DeliverableRepository} from '../deliverables/deliverable-repository';
import {Session} from '../members/session';

/** How many issues the list holds: each is one document read. */
const LISTED = 100;

/** Past issues: the outcomes of the category `newsletters`, as far as this person may see them. */
@Injectable()
export class IssueRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);
  private readonly outcomes = inject(DeliverableRepository);

  /** The issues, the newest first. */
  async list(): Promise<Deliverable[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const issues = await this.reader.list(
      'deliverables',
      deliverableSchema,
      visible,
      where('category', '==', 'newsletters'),
      orderBy('publishedAt', 'desc'),
      limit(LISTED),
    );
    return issues.filter(({withdrawn}) => !withdrawn).sort((a, b) => newestFirst(a.issued, b.issued));
  }

  /** @throws ReadError `absent` too when the outcome of that name is no issue */
  async get(id: string): Promise<Deliverable> {
    const issue = await this.outcomes.get(id);
    if (issue.category !== 'newsletters') throw new ReadError('absent');
    return issue;
  }
}
