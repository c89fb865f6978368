import {MailStore} from './mail-store';
import {SignInMails} from './sign-in-mails';
import {listenForMail} from './smtp';
import {serveMailbox} from './web';

interface MailboxOptions {
  readonly smtpPort: number;
  readonly webPort: number;
  readonly projectId: string;
  readonly authPort: number;
  /** Where the portal answers, for links that lead to it. */
  readonly portalPort: number;
}

/** A running mailbox, with the ports it took. */
export interface Mailbox {
  readonly smtpPort: number;
  readonly webPort: number;
  close(): Promise<void>;
}

/** Opens the local mailbox: a mail server that delivers nothing, and a web inbox of what it was handed. */
export async function openMailbox({smtpPort, webPort, ...source}: MailboxOptions): Promise<Mailbox> {
  const store = new MailStore();
  const signInMails = new SignInMails(store, source);
  const sink = await listenForMail(store, smtpPort);
  const inbox = await serveMailbox(store, webPort, () => signInMails.collect()).catch(
    async (error: unknown) => {
      await sink.close();
      throw error;
    },
  );
  return {
    smtpPort: sink.port,
    webPort: inbox.port,
    close: async () => {
      await Promise.all([sink.close(), inbox.close()]);
    },
  };
}
