/** Providers that take an address with and without dots for the same. */
const WITHOUT_DOTS: readonly string[] = ['gmail.com', 'googlemail.com'];

/**
 * The mailbox that an address most likely leads to: what follows a plus sign is a label that its owner may make up
 * (RFC 5233). For counting alone: who types somebody else's address with a hundred labels has it written to once.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const [name = ''] = email.slice(0, at).split('+');
  // An address may begin with a plus sign: there is no label then.
  if (name === '') return email;
  return `${WITHOUT_DOTS.includes(domain) ? name.replaceAll('.', '') : name}@${domain}`;
}
