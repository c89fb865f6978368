import {computed, signal} from '@angular/core';
import {announcedType, incomingPath} from '@model/documents/upload';
import {storedName} from '@model/documents/upload-check';
import {CommandError} from '../../core/commands/command-error';
import type {Sending, StorageGateway} from './storage-gateway';
import {uploadProblem} from './upload-problem';

/**
 * Where a file is on its way.
 * - `paused`: the network is gone; it goes on by itself
 * - `asking`: the bytes have arrived, and the portal looks into them
 */
export type UploadState = 'waiting' | 'sending' | 'paused' | 'asking' | 'done' | 'failed';

/** Where files are put: the path of one, the name it has there, and the type that name announces. */
export interface UploadPlace {
  name(file: string): string;
  type(name: string): string | undefined;
  path(upload: string, name: string): string;
}

/** What a member adds lies in a folder of theirs, until it has been looked into. */
export function incoming(uid: string): UploadPlace {
  return {
    name: storedName,
    type: (name) => announcedType(name)?.type,
    path: (upload, name) => incomingPath(uid, upload, name),
  };
}

/** One file on its way to become a document, or a version of one. What failed can be tried again. */
export class FileUpload {
  private readonly now = signal<UploadState>('waiting');
  private readonly bytes = signal(0);
  private readonly failure = signal<string | undefined>(undefined);
  private upload = crypto.randomUUID();
  private hasArrived = false;
  private sending?: Sending;
  private isCancelled = false;
  private giveUp: (reason: unknown) => void = () => undefined;

  readonly state = this.now.asReadonly();
  readonly sent = this.bytes.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly percent = computed(() => Math.floor((this.sent() / Math.max(1, this.file.size)) * 100));
  readonly isUnderWay = computed(() => ['sending', 'paused', 'asking'].includes(this.state()));

  constructor(readonly file: File) {}

  /** Sends the bytes unless they are there already, then asks for what is to become of them. Tells whether all went well. */
  async run(
    place: UploadPlace,
    open: () => Promise<StorageGateway>,
    ask: (file: {upload: string; name: string}) => Promise<unknown>,
  ): Promise<boolean> {
    if (this.isUnderWay() || this.state() === 'done') return this.state() === 'done';
    this.failure.set(undefined);
    try {
      if (!this.hasArrived) await this.send(place, open);
      this.now.set('asking');
      await ask({upload: this.upload, name: place.name(this.file.name)});
      this.now.set('done');
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  /** Takes the file back while its bytes are on their way. */
  cancel(): void {
    this.isCancelled = true;
    this.sending?.cancel();
    // Whatever Storage's client makes of it, and without a network it makes nothing.
    this.giveUp(Object.assign(new Error('called back'), {code: 'storage/canceled'}));
  }

  private async send(place: UploadPlace, open: () => Promise<StorageGateway>): Promise<void> {
    this.now.set('sending');
    this.bytes.set(0);
    this.isCancelled = false;
    const storage = await open();
    const name = place.name(this.file.name);
    // The browser's guess of the type depends on what is installed; the ending's is what the function expects.
    const type = place.type(name) ?? 'application/octet-stream';
    const sending = storage.send(place.path(this.upload, name), this.file, type, (sent) =>
      this.bytes.set(sent),
    );
    this.sending = sending;
    const calledBack = new Promise<never>((_, reject) => (this.giveUp = reject));
    const done = Promise.race([sending.done, calledBack]);
    // Taken back while Storage's client was still being fetched.
    if (this.isCancelled) this.cancel();
    const pause = () => {
      sending.pause();
      this.now.set('paused');
    };
    const resume = () => {
      sending.resume();
      this.now.set('sending');
    };
    addEventListener('offline', pause);
    addEventListener('online', resume);
    if (!navigator.onLine) pause();
    try {
      await done;
      this.hasArrived = true;
      this.bytes.set(this.file.size);
    } finally {
      removeEventListener('offline', pause);
      removeEventListener('online', resume);
      this.sending = undefined;
    }
  }

  private fail(error: unknown): void {
    if ((error as {code?: unknown}).code === 'storage/canceled') {
      this.startOver();
      this.now.set('waiting');
      return;
    }
    // Where nobody knows whether it was done, asking again with the same upload does it once. A refusal about the
    // bytes needs them anew, and Storage takes a name once.
    const isAboutFile =
      error instanceof CommandError &&
      ['upload-missing', 'file-type', 'file-empty', 'file-too-large'].includes(error.details?.reason ?? '');
    if (!this.hasArrived || isAboutFile) this.startOver();
    this.failure.set(uploadProblem(error));
    this.now.set('failed');
  }

  private startOver(): void {
    this.hasArrived = false;
    this.upload = crypto.randomUUID();
    this.bytes.set(0);
  }
}
