import {computed, inject, Injectable, resource} from '@angular/core';
import {unpackJson} from '@model/catalogue/payload';
import {directorySchema} from '@model/members/directory';
import * as v from 'valibot';
import {DocumentReader} from '../core/firebase/document-reader';
import {DigestRepository} from '../digest/digest-repository';
import {Session} from '../members/session';

const payloadSchema = v.object({payload: v.instance(Uint8Array)});

/** Names of colleagues and work packages. A help, not a condition: without them, "a colleague" and numbers are shown. */
@Injectable()
export class Names {
  private readonly reader = inject(DocumentReader);
  private readonly digest = inject(DigestRepository);
  private readonly session = inject(Session);

  private readonly people = resource({
    params: () => this.session.identity(),
    loader: () => this.readPeople().catch(() => new Map<string, string>()),
  });
  private readonly workPackages = resource({
    loader: () => this.readWorkPackages().catch(() => new Map<number, string>()),
  });
  private readonly known = computed(() => (this.people.hasValue() ? this.people.value() : undefined));

  /** What to call who added something: "you", their name if they are listed, else "a colleague". */
  personOf(uid: string): string {
    if (this.session.user()?.uid === uid) return $localize`you`;
    return this.known()?.get(uid) ?? $localize`a colleague`;
  }

  /** The work package's title, where it is known. */
  titleOf(workPackage: number): string | undefined {
    return this.workPackages.hasValue() ? this.workPackages.value().get(workPackage) : undefined;
  }

  private async readPeople(): Promise<Map<string, string>> {
    if (!this.session.role()) return new Map();
    const {payload} = await this.reader.get('catalogue/consortium-people', payloadSchema);
    const {people} = v.parse(directorySchema, await unpackJson(payload));
    return new Map(people.map(({uid, name}) => [uid, name]));
  }

  private async readWorkPackages(): Promise<Map<number, string>> {
    const {workPackages} = await this.digest.read();
    return new Map(workPackages.flatMap(({number, title}) => (title ? [[number, title] as const] : [])));
  }
}
