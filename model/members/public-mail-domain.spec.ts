import {isNobodysOwn} from './public-mail-domain';

describe('A domain that is nobody’s own', () => {
  for (const domain of [
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'outlook.fr',
    'hotmail.co.uk',
    'yahoo.de',
    'yahoo.com.br',
    'live.be',
    'gmx.net',
    'web.de',
    'proton.me',
    'protonmail.ch',
    'icloud.com',
    'mail.com',
    'orange.fr',
    'libero.it',
    'wp.pl',
    'seznam.cz',
    'mx.gmail.com',
    'co.uk',
    'ac.at',
    'gov.it',
  ]) {
    it(`is ${domain}`, () => {
      expect(isNobodysOwn(domain)).toBeTrue();
    });
  }

  for (const domain of [
    'institute.example',
    'partner.example',
    'mail.institute.example',
    'gmail.institute.example',
    'notgmail.com',
    'gmail-users.org',
    'sciensano.be',
    'oxford.ac.uk',
    'ministry.gov.it',
    'ec.europa.eu',
    'regionh.dk',
    'unime.it',
  ]) {
    it(`is not ${domain}`, () => {
      expect(isNobodysOwn(domain)).toBeFalse();
    });
  }
});
