import {mailboxOf} from './mailbox';

describe('The mailbox of an address', () => {
  for (const [email, mailbox] of [
    ['ada@partner.example', 'ada@partner.example'],
    ['ada+news@partner.example', 'ada@partner.example'],
    ['ada+a+b@partner.example', 'ada@partner.example'],
    ['a.da@partner.example', 'a.da@partner.example'],
    ['a.d.a+x@gmail.com', 'ada@gmail.com'],
    ['+32470@partner.example', '+32470@partner.example'],
  ] as const) {
    it(`of ${email} is ${mailbox}`, () => {
      expect(mailboxOf(email)).toBe(mailbox);
    });
  }
});
