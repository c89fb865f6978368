import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {aDocument} from '../../../../test/fixtures/documents';
import {textOf} from '../../../testing/by-words';
import {FakeReader, FakeReads, provideDocuments} from '../../../testing/documents';
import {FakeStorage} from '../../../testing/fake-storage';
import {until} from '../../../testing/until';
import {CommandError} from '../../core/commands/command-error';
import {CommandRunner} from '../../core/commands/command-runner';
import {RevisePage} from '../revise-page/revise-page';
import {STORAGE_GATEWAY} from '../upload/storage-gateway';
import {EditPage} from './edit-page';

describe('Changing a document', () => {
  let asked: unknown[];
  let answer: () => Promise<unknown>;

  beforeEach(() => {
    asked = [];
    answer = () => Promise.resolve({version: 2});
  });

  async function show(page: typeof EditPage | typeof RevisePage, owner: string) {
    const reads = new FakeReads();
    reads.profile([3]);
    const {id: _, ...fields} = aDocument({title: 'Minutes of May', owner, summary: 'What was said.'});
    reads.documents.set('documents/minutes', fields);
    TestBed.configureTestingModule({
      providers: [
        ...provideDocuments(reads, new FakeReader('member')),
        provideRouter([{path: '**', children: []}]),
        {provide: STORAGE_GATEWAY, useValue: () => Promise.resolve(new FakeStorage(true))},
        {
          provide: CommandRunner,
          useValue: {run: (_: unknown, input: unknown) => (asked.push(input), answer())},
        },
      ],
    });
    const fixture = TestBed.createComponent<EditPage | RevisePage>(page);
    fixture.componentRef.setInput('id', 'minutes');
    fixture.detectChanges();
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const submit = async () => {
      (root.querySelector('button[type=submit]') as HTMLButtonElement).click();
      await fixture.whenStable();
    };
    return {fixture, root, submit};
  }

  const isBack = () => TestBed.inject(Router).url === '/workspace/documents/minutes';

  it('begins with what is there, and saves it', async () => {
    const {root, submit} = await show(EditPage, 'jane');
    const title = root.querySelector<HTMLInputElement>('input[matInput]') as HTMLInputElement;
    expect(title.value).toBe('Minutes of May');
    title.value = 'Minutes of June';
    title.dispatchEvent(new Event('input'));
    await submit();
    await until('the document', isBack);
    expect(asked).toEqual([
      {
        id: 'minutes',
        title: 'Minutes of June',
        kind: 'minutes',
        workPackages: [3],
        summary: 'What was said.',
      },
    ]);
  });

  it('offers no form to those who may not edit it', async () => {
    const {root} = await show(EditPage, 'somebody');
    expect(root.querySelector('form')).toBeNull();
    expect(textOf(root)).toContain('by who added the document');
  });

  it('adds a version with what changed', async () => {
    const {root, fixture, submit} = await show(RevisePage, 'jane');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['new'], 'minutes.md'));
    const field = root.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    const note = root.querySelector('textarea') as HTMLTextAreaElement;
    note.value = 'Corrected';
    note.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    await submit();
    await until('the document', isBack);
    expect(asked).toEqual([jasmine.objectContaining({id: 'minutes', version: 1, versionNote: 'Corrected'})]);
  });

  it('says what to do when somebody else was quicker, and keeps what was written', async () => {
    answer = () => Promise.reject(new CommandError('refused', {reason: 'changed-meanwhile'}));
    const {root, fixture, submit} = await show(RevisePage, 'jane');
    await submit();
    await until('what is missing', () => textOf(root).includes('Choose the file of the new version.'));
    const transfer = new DataTransfer();
    transfer.items.add(new File(['new'], 'minutes.md'));
    const field = root.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    await submit();
    await until('the reason', () => textOf(root).includes('Somebody else changed this document meanwhile.'));
    expect(isBack()).toBeFalse();
    expect(fixture.componentInstance.atStake()).toBe('words');
  });
});
