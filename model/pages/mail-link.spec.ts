import {mailLink} from './mail-link';

describe('A link to a letter', () => {
  it('carries subject and text, with line ends as mail wants them', () => {
    expect(mailLink('team@canheal.example', 'A & B', 'One\nTwo')).toBe(
      'mailto:team@canheal.example?subject=A%20%26%20B&body=One%0D%0ATwo',
    );
  });

  it('lets nobody add headers', () => {
    const link = mailLink('a@b.example?bcc=x@evil.example', 'S', 'a&bcc=x@evil.example');
    expect(new URL(link).searchParams.has('bcc')).toBeFalse();
  });

  it('stays short enough for every mail program, whole characters only', () => {
    const link = mailLink('a@b.example', 'S', '🧬'.repeat(5000));
    expect(link.length).toBeLessThanOrEqual(1800);
    expect(() => decodeURIComponent(link)).not.toThrow();
  });
});
