import type {Sending, StorageGateway} from '../app/documents/upload/storage-gateway';

/** An upload, played by the spec: it says how far it has come and how it ends. */
export class FakeSending implements Sending {
  readonly calls: string[] = [];
  readonly done: Promise<void>;
  finish!: () => void;
  fail!: (error: unknown) => void;

  constructor(
    readonly path: string,
    readonly contentType: string,
    readonly progress: (sent: number) => void,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
    });
  }

  pause() {
    this.calls.push('pause');
  }

  resume() {
    this.calls.push('resume');
  }

  cancel() {
    this.calls.push('cancel');
    this.fail(storageError('canceled'));
  }
}

/** An error as Storage throws it. */
export function storageError(code: string): Error {
  return Object.assign(new Error(code), {code: `storage/${code}`});
}

/** Storage, played by the spec; `isInstant` lets every upload arrive at once. */
export class FakeStorage implements StorageGateway {
  readonly sendings: FakeSending[] = [];

  constructor(private readonly isInstant = false) {}

  send(path: string, _file: Blob, contentType: string, progress: (sent: number) => void): FakeSending {
    const sending = new FakeSending(path, contentType, progress);
    this.sendings.push(sending);
    if (this.isInstant) sending.finish();
    return sending;
  }
}
