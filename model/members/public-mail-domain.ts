/** Mail providers where anybody gets an address, under whatever ending they have. */
const PROVIDERS = new Set(
  `aol gmail gmx googlemail hotmail icloud inbox live mailinator maildrop msn outlook proton protonmail rocketmail
  rediffmail tuta tutanota windowslive yahoo yandex ymail yopmail zoho zohomail`.split(/\s+/),
);

/** Providers, internet companies with addresses for their customers, and throw-away addresses, by their whole names. */
const PUBLIC_DOMAINS = new Set(
  `10minutemail.com 126.com 163.com abv.bg alice.it arcor.de att.net azet.sk bk.ru bluewin.ch btinternet.com centrum.cz
  centrum.sk citromail.hu comcast.net cytanet.com.cy duck.com dispostable.com eircom.net email.com email.cz fastmail.com
  free.fr freemail.hu freenet.de guerrillamail.com hey.com hot.ee hushmail.com interia.pl kpnmail.nl laposte.net libero.it
  list.ru luukku.com mac.com mail.bg mail.com mail.ee mail.ru mailbox.org me.com naver.com neuf.fr net.hr o2.pl onet.pl
  one.lt op.pl orange.fr otenet.gr passport.com pm.me posteo.de posteo.net post.cz proximus.be qq.com sapo.pt scarlet.be
  seznam.cz sfr.fr sharklasers.com sina.com siol.net skynet.be t-online.de telenet.be temp-mail.org terra.es tiscali.it
  tlen.pl trash-mail.com ukr.net verizon.net vip.qq.com virgilio.it wanadoo.fr web.de wp.pl xs4all.nl ziggo.nl
  zoznam.sk`.split(/\s+/),
);

/** Names below which a country registers everybody's domains, as in `co.uk`. */
const REGISTRY_LABELS = new Set(
  'ac co com edu gen go gob gouv gov gv info ltd me mil ne net nhs nom or org plc sch school web'.split(' '),
);

/**
 * Whether addresses of this domain say nothing about where their owner works: a public mail provider's, or a part of
 * the internet's own order rather than an organisation's. A list can't be complete; an admin still has to think.
 */
export function isNobodysOwn(domain: string): boolean {
  const labels = domain.split('.');
  const parents = labels.map((_, start) => labels.slice(start));
  return parents.some((rest) => PUBLIC_DOMAINS.has(rest.join('.')) || isProvider(rest)) || isRegistry(labels);
}

/** `yahoo.de`, `yahoo.co.uk`: the provider's name, and an ending. */
function isProvider([name = '', ...ending]: readonly string[]): boolean {
  if (!PROVIDERS.has(name)) return false;
  return ending.length === 1 || (ending.length === 2 && REGISTRY_LABELS.has(ending[0] ?? ''));
}

function isRegistry([name = '', country = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && country.length === 2 && REGISTRY_LABELS.has(name);
}
