import {renderLetter} from '../mail/letter';
import {
  declineLetter,
  inBrussels,
  invitationLetter,
  removalLetter,
  requestLetter,
  roleLetter,
} from './letters';

const to = 'guest@institute.example';
const portal = 'https://portal.example';
const INVITATION = {
  to,
  role: 'editor',
  expiresAt: new Date('2027-01-05T22:30:00Z'),
  note: 'See you in Ghent.',
  portal,
  token: 'id.secret',
} as const;

/** Words that would be headers or markup, were they more than words. */
const EVIL = 'Hi\r\nBcc: eve@elsewhere.example\r\n<script>alert(1)</script>';

describe('The letters about membership', () => {
  it('invite with the role, the term in words, the admin’s note and what to do if it is a mistake', () => {
    const {text} = renderLetter(invitationLetter(INVITATION));
    expect(text).toContain('as an editor');
    expect(text).toContain('until Tuesday, 5 January 2027 at 23:30 (Brussels time)');
    expect(text).toContain('See you in Ghent.');
    expect(text).toContain(`${portal}/account?invitation=id.secret`);
    expect(text).toContain('You did not expect this?');
  });

  it('leave out words that nobody wrote', () => {
    const {paragraphs} = invitationLetter({...INVITATION, note: undefined});
    expect(paragraphs.join(' ')).not.toMatch(/writes:|undefined/);
  });

  it('tell summer from winter by the clocks of Brussels', () => {
    expect(inBrussels(new Date('2027-07-01T10:00:00Z'))).toContain('12:00');
    expect(inBrussels(new Date('2027-12-01T10:00:00Z'))).toContain('11:00');
  });

  it('tell a first role from a change of role, and how to shut out a stranger', () => {
    const first = renderLetter(roleLetter({to, role: 'member', before: undefined, portal})).text;
    expect(first).toContain('a member of the CAN.HEAL portal');
    expect(first).not.toContain('Until now');
    expect(first).toContain('Choose a new password');
    const changed = renderLetter(roleLetter({to, role: 'editor', before: 'admin', portal})).text;
    expect(changed).toContain('now an editor');
    expect(changed).toContain('Until now you were an administrator');
  });

  it('tell admins of a request without a word of the requester', () => {
    expect(Object.keys(requestLetter({to, portal})).sort()).toEqual([
      'action',
      'footer',
      'paragraphs',
      'subject',
      'to',
    ]);
    expect(requestLetter({to, portal}).action?.address).toBe(`${portal}/admin/people`);
  });

  it('keep what people write in paragraphs, where it is neither header nor markup', () => {
    const letters = [
      invitationLetter({...INVITATION, note: EVIL}),
      roleLetter({to, role: 'member', before: undefined, reason: EVIL, portal}),
      removalLetter({to, reason: EVIL, portal}),
      declineLetter({to, reason: EVIL, portal}),
    ];
    for (const letter of letters) {
      expect(letter.paragraphs).toContain(EVIL);
      expect(`${letter.to}${letter.subject}`).not.toMatch(/[\r\n]/);
      expect(renderLetter(letter).html).not.toContain('<script>');
    }
  });
});
