import type {Parting, Traces} from '../app/members/traces';

/** What is left in the browser, played by the spec: the real one would navigate away. */
export class FakeTraces implements Pick<Traces, keyof Traces> {
  readonly calls: string[] = [];
  private listener?: (signedIn: boolean) => void;
  private address = '';
  private claimed = '';

  constructor(
    private signedIn = false,
    private readonly parting?: Parting,
  ) {}

  /** Plays another tab that signs in or out. */
  changeElsewhere(signedIn: boolean): void {
    this.signedIn = signedIn;
    this.listener?.(signedIn);
  }

  hinted() {
    return this.signedIn;
  }

  hint(signedIn: boolean) {
    this.signedIn = signedIn;
  }

  linkAddress() {
    return this.address;
  }

  rememberLinkAddress(email: string | null) {
    this.address = email ?? '';
  }

  hasClaimed(uid: string) {
    return this.claimed === uid;
  }

  noteClaim(uid: string) {
    this.claimed = uid;
  }

  noteParting(parting: Parting) {
    this.calls.push(`noteParting ${parting}`);
  }

  takeParting() {
    return this.parting;
  }

  onChange(listener: (signedIn: boolean) => void) {
    this.listener = listener;
  }

  async erase({butUnsaved}: {readonly butUnsaved: boolean}) {
    this.calls.push(butUnsaved ? 'erase all but what is unsaved' : 'erase');
    this.signedIn = false;
  }

  leave() {
    this.calls.push('leave');
  }
}
