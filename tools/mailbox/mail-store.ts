import {randomUUID} from 'node:crypto';

/** A mail as the mailbox keeps it. */
export interface Mail {
  readonly id: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly from: string;
  /** The addresses it was delivered to (the envelope's, so blind copies are among them). */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly {readonly name: string; readonly type: string; readonly size: number}[];
}

const KEPT = 5000;

/** The mails of this run, newest first; nothing is written to disk. */
export class MailStore {
  private mails: readonly Mail[] = [];

  add(mail: Omit<Mail, 'id' | 'receivedAt'>): Mail {
    const kept = {...mail, id: randomUUID(), receivedAt: new Date().toISOString()};
    this.mails = [kept, ...this.mails].slice(0, KEPT);
    return kept;
  }

  /** All mails, or those to one address. */
  list(to?: string): readonly Mail[] {
    const wanted = to?.toLowerCase();
    return wanted
      ? this.mails.filter((mail) => mail.to.some((address) => address.toLowerCase() === wanted))
      : this.mails;
  }

  get(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** Forgets one mail; false when there was none. */
  delete(id: string): boolean {
    const before = this.mails.length;
    this.mails = this.mails.filter((mail) => mail.id !== id);
    return this.mails.length < before;
  }

  clear(): void {
    this.mails = [];
  }
}
