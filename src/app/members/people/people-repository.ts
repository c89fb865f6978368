import {inject, Injectable} from '@angular/core';
import {limit, orderBy} from 'firebase/firestore/lite';
import {type AccessRequest, accessRequestSchema} from '@model/members/access-request';
import {type AdmittedDomain, domainSchema} from '@model/members/domain';
import {type Invitation, invitationSchema} from '@model/members/invitation';
import {type Member, memberSchema} from '@model/members/member';
import {DocumentReader} from '../../core/firebase/document-reader';

/** Members of the consortium there can be at most, removed ones included. */
const MOST_MEMBERS = 2000;
/** The newest requests and invitations; older ones are told of by the audit log. */
const MOST_OTHERS = 500;

/** Who belongs to the consortium, asks to, or is asked to. For admins: the rules refuse everybody else. */
@Injectable()
export class PeopleRepository {
  private readonly reader = inject(DocumentReader);

  members(): Promise<Member[]> {
    return this.reader.list('members', memberSchema, limit(MOST_MEMBERS));
  }

  /** The newest first. */
  requests(): Promise<AccessRequest[]> {
    return this.reader.list(
      'accessRequests',
      accessRequestSchema,
      orderBy('askedAt', 'desc'),
      limit(MOST_OTHERS),
    );
  }

  /** The newest first. */
  invitations(): Promise<Invitation[]> {
    return this.reader.list(
      'invitations',
      invitationSchema,
      orderBy('invitedAt', 'desc'),
      limit(MOST_OTHERS),
    );
  }

  /** By name. */
  domains(): Promise<AdmittedDomain[]> {
    return this.reader.list('domains', domainSchema, limit(MOST_OTHERS));
  }
}
