import {TestbedHarnessEnvironment} from '@angular/cdk/testing/testbed';

import {TestBed} from '@angular/core/testing';
import {provideRouter, withComponentInputBinding} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import type {Draft} from '@model/publishing/draft';
import {FakeReader} from '../../../testing/documents';
import {FakeDrafts} from '../../../testing/fake-drafts';
import {FakeStorage} from '../../../testing/fake-storage';
import {said} from '../../../testing/people';
import {aDraft} from '../../../testing/publishing';
import {until} from '../../../testing/until';
import {ReadError} from '../../core/errors/read-error';
import {DocumentReader} from '../../core/firebase/document-reader';
import {DigestRepository} from '../../digest/digest-repository';
import {STORAGE_GATEWAY} from '../../documents/upload/storage-gateway';
import {Session} from '../../members/session';
import {PartnerRepository} from '../../partners/partner-repository';
import {Colleagues} from '../colleagues';
import {ContentRepository} from '../content-repository';
import {FileHasher} from '../form/files/file-hasher';
import {DraftPage} from './draft-page';

const SHA = 'a'.repeat(64);

describe('The page of a draft', () => {
  let drafts: FakeDrafts;
  let storage: FakeStorage;
  let checked: unknown[];

  async function open(draft: Draft) {
    drafts = new FakeDrafts(draft);
    storage = new FakeStorage(true);
    checked = [];
    const unreachable = () => Promise.reject(new ReadError('unreachable'));
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            {path: 'admin/content/:draft', component: DraftPage},
            {path: '**', children: []},
          ],
          withComponentInputBinding(),
        ),
        {provide: Session, useValue: new FakeReader('editor')},
        drafts.provider({
          checkFile: (input: {name: string; draft: string; upload: string}) => {
            checked.push(input);
            const path = `drafts/${input.draft}/${input.upload}/${input.name}`;
            return Promise.resolve({name: input.name, path, size: 3, contentType: 'text/csv', sha256: SHA});
          },
        }),
        {provide: DocumentReader, useValue: {get: unreachable, list: unreachable}},
        {provide: DigestRepository, useValue: {read: unreachable}},
        {
          provide: PartnerRepository,
          useValue: {
            list: () =>
              Promise.resolve([
                {id: 'iss', name: 'Istituto Superiore di Sanità', acronym: 'ISS', country: 'IT'},
                {id: 'sciensano', name: 'Sciensano', acronym: 'Sciensano', country: 'BE'},
              ]),
          },
        },
        {provide: ContentRepository, useValue: {published: () => Promise.resolve([])}},
        {provide: Colleagues, useValue: {nameOf: (uid: string) => (uid === 'john' ? 'John' : 'You')}},
        {provide: STORAGE_GATEWAY, useValue: () => Promise.resolve(storage)},
        {provide: FileHasher, useValue: {sha256: () => Promise.resolve(SHA)}},
      ],
    });
    const harness = await RouterTestingHarness.create(`/admin/content/${draft.id}`);
    const root = harness.fixture.nativeElement as HTMLElement;
    return {root, loader: TestbedHarnessEnvironment.loader(harness.fixture)};
  }

  it('opens', async () => {
    const {root} = await open(aDraft());
    await until('the form', () => said(root).includes('The news'));
  });
});
