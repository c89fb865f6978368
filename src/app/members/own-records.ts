import {inject, Injectable, type ResourceStreamItem, type Signal, signal} from '@angular/core';
import {accessRequestSchema} from '@model/members/access-request';
import {memberSchema} from '@model/members/member';
import * as v from 'valibot';
import {ReadError} from '../core/errors/read-error';
import {READ_TIME_LIMIT} from '../core/errors/time-limit';
import {LiveDocuments} from '../core/firebase/live-documents';

/** A record as it stands, for `resource({stream})`; `null` where there is none. */
export type Followed<T> = Signal<ResourceStreamItem<(T & {readonly id: string}) | null>>;

/**
 * What is stored under a person's own uid, followed while the page is open. Listened to rather than read: most people
 * have no such record, and a refused read would stand in the console as an error.
 */
@Injectable({providedIn: 'root'})
export class OwnRecords {
  private readonly documents = inject(LiveDocuments);

  member(uid: string, until: AbortSignal) {
    return this.follow('members', uid, memberSchema, until);
  }

  request(uid: string, until: AbortSignal) {
    return this.follow('accessRequests', uid, accessRequestSchema, until);
  }

  private follow<T extends object>(
    collection: string,
    uid: string,
    schema: v.GenericSchema<unknown, T>,
    until: AbortSignal,
  ): Promise<Followed<T>> {
    return new Promise((resolve) => {
      const item = signal<ResourceStreamItem<(T & {readonly id: string}) | null>>({value: null});
      const tell = (told: ResourceStreamItem<(T & {readonly id: string}) | null>) => {
        clearTimeout(patience);
        item.set(told);
        resolve(item);
      };
      const patience = setTimeout(() => tell({error: new ReadError('unreachable')}), READ_TIME_LIMIT);
      const stop = this.documents.watch(`${collection}/${uid}`, (state) => {
        if (state.kind !== 'document') return tell({value: null});
        const parsed = v.safeParse(schema, state.data);
        tell(parsed.success ? {value: {...parsed.output, id: uid}} : {error: new ReadError('damaged')});
      });
      until.addEventListener('abort', () => {
        clearTimeout(patience);
        stop();
      });
    });
  }
}
