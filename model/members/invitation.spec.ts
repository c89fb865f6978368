import * as v from 'valibot';
import {
  invitationFormSchema,
  invitationSchema,
  invitationStanding,
  invitationTokenSchema,
} from './invitation';

const NOW = new Date('2026-11-24T10:00:00Z');
const FORM = {email: 'guest@institute.example', role: 'member', workPackages: [7]};
const ID = 'AbCdEfGhIj0123456789';
const SECRET = 'A-_z'.repeat(10) + 'abc';

describe('An invitation', () => {
  it('is for an address in small letters, without the blanks around it', () => {
    const {email} = v.parse(invitationFormSchema, {...FORM, email: ' Guest@Institute.Example '});
    expect(email).toBe('guest@institute.example');
  });

  it('names one of the three roles', () => {
    for (const role of ['member', 'editor', 'admin']) {
      expect(v.is(invitationFormSchema, {...FORM, role})).toBeTrue();
    }
    for (const role of ['none', 'owner', '', undefined, ['admin']]) {
      expect(v.is(invitationFormSchema, {...FORM, role})).toBeFalse();
    }
  });

  it('refuses two addresses in one, and work packages that are not there', () => {
    for (const change of [
      {email: 'a@x.example, b@x.example'},
      {email: 'a@x.example\r\nBcc: b@x.example'},
      {workPackages: [15]},
      {workPackages: [7, 7]},
    ]) {
      expect(v.is(invitationFormSchema, {...FORM, ...change})).toBeFalse();
    }
  });

  it('is open until its term, then expired; and what was accepted or withdrawn stays so', () => {
    const later = new Date(NOW.getTime() + 1);
    expect(invitationStanding({state: 'open', expiresAt: later}, NOW)).toBe('open');
    expect(invitationStanding({state: 'open', expiresAt: NOW}, NOW)).toBe('expired');
    expect(invitationStanding({state: 'accepted', expiresAt: NOW}, later)).toBe('accepted');
    expect(invitationStanding({state: 'withdrawn', expiresAt: NOW}, later)).toBe('withdrawn');
  });

  it('keeps the hash of its secret, and nothing in the place of one', () => {
    const kept = {
      ...FORM,
      state: 'open',
      secretHash: 'a'.repeat(64),
      invitedBy: 'admin',
      invitedAt: NOW,
      sentAt: NOW,
      expiresAt: NOW,
    };
    expect(v.is(invitationSchema, kept)).toBeTrue();
    expect(v.is(invitationSchema, {...kept, secretHash: SECRET})).toBeFalse();
  });

  it('has a token of an id and a secret, whole or not at all', () => {
    expect(v.is(invitationTokenSchema, `${ID}.${SECRET}`)).toBeTrue();
    for (const token of [
      `${ID}.${SECRET.slice(1)}`,
      `${ID}${SECRET}`,
      `${ID}/x.${SECRET}`,
      `${ID}.${SECRET}.`,
      ` ${ID}.${SECRET}`,
      `${ID}.${SECRET}\n`,
      '',
    ]) {
      expect(v.is(invitationTokenSchema, token)).withContext(token).toBeFalse();
    }
  });
});
