import type {MailStore} from './mail-store';

interface OobCode {
  readonly email: string;
  readonly oobCode: string;
  readonly oobLink: string;
  readonly requestType: string;
}

const LETTERS: Readonly<Record<string, {subject: string; line: string}>> = {
  EMAIL_SIGNIN: {subject: 'Sign in to CAN.HEAL', line: 'Follow this link to sign in:'},
  VERIFY_EMAIL: {subject: 'Verify your email for CAN.HEAL', line: 'Follow this link to verify your address:'},
  PASSWORD_RESET: {
    subject: 'Reset your password for CAN.HEAL',
    line: 'Follow this link to choose a new password:',
  },
  VERIFY_AND_CHANGE_EMAIL: {subject: 'Your new address at CAN.HEAL', line: 'Follow this link to confirm it:'},
};
const OTHER = {subject: 'A message about your CAN.HEAL account', line: 'Follow this link:'};

/**
 * Turns the links the Auth emulator lists into the mails a real project would have sent. Asked whenever somebody
 * looks into the mailbox, so there is nothing to poll and nothing to wait for.
 */
export class SignInMails {
  private readonly seen = new Set<string>();

  constructor(
    private readonly store: MailStore,
    private readonly source: {
      readonly projectId: string;
      readonly authPort: number;
      readonly portalPort: number;
    },
  ) {}

  async collect(): Promise<void> {
    for (const code of await this.codes()) {
      const {email, oobCode, requestType} = code;
      if (this.seen.has(oobCode)) continue;
      this.seen.add(oobCode);
      const {subject, line} = LETTERS[requestType] ?? OTHER;
      this.store.add({
        from: 'CAN.HEAL <noreply@demo.canheal.eu>',
        to: [email],
        subject,
        text: `Hello,\n\n${line}\n\n${this.linkOf(code)}\n\nIf you did not ask for it, ignore this mail.\n`,
        headers: {'x-canheal-local': requestType},
        attachments: [],
      });
    }
  }

  /**
   * The link as a real project mails it. One that signs in leads back by itself to where it was asked for; for the
   * others the emulator has bare pages of its own in place of the portal's, which a real project is set up to name.
   */
  private linkOf({oobLink, requestType}: OobCode): string {
    if (requestType === 'EMAIL_SIGNIN') return oobLink;
    return `http://127.0.0.1:${this.source.portalPort}/sign-in${new URL(oobLink).search}`;
  }

  private async codes(): Promise<readonly OobCode[]> {
    const {projectId, authPort} = this.source;
    try {
      const answer = await fetch(`http://127.0.0.1:${authPort}/emulator/v1/projects/${projectId}/oobCodes`);
      return ((await answer.json()) as {oobCodes?: OobCode[]}).oobCodes ?? [];
    } catch {
      return []; // the emulator is starting or ending; the mails by SMTP are shown all the same
    }
  }
}
