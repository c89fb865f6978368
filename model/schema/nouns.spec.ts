import * as v from 'valibot';
import {aNewsItem, anEvent, aPartner, aWorkPackage} from '../../test/fixtures/nouns';
import {eventSchema} from '../events/event';
import {newsItemSchema} from '../news/news-item';
import {pageSchema} from '../pages/page';
import {partnerSchema} from '../partners/partner';
import {publicSettingsSchema} from '../settings/public-settings';
import {workPackageSchema} from '../work-packages/work-package';

const page = {
  title: 'About',
  visibility: 'public',
  summary: 'A',
  body: 'B',
  sources: [],
  updatedAt: new Date(),
};

/** One noun each: a document that stands, then pairs that differ in one thing. */
const nouns: readonly [name: string, schema: v.GenericSchema, least: object, twins: [object, object][]][] = [
  [
    'a news item',
    newsItemSchema,
    aNewsItem(),
    [
      [{date: '2023-05-02'}, {date: '2 May 2023'}],
      [{visibility: 'consortium'}, {visibility: 'all'}],
      [{language: 'de'}, {language: 'en, pl'}],
      [{deliverables: ['a']}, {deliverables: ['a', 'a']}],
      [{summary: 'A'}, {summary: ''}],
    ],
  ],
  [
    'an event',
    eventSchema,
    anEvent(),
    [
      [{start: '2023-06'}, {start: 'June 2023'}],
      [{startTime: '23:59'}, {startTime: '24:00'}],
      [{startTime: '09:30'}, {startTime: '9:30'}],
      [{timeZone: 'Europe/Rome'}, {timeZone: 'CET+1'}],
      [{timeZone: 'America/Argentina/Salta'}, {timeZone: '../etc/passwd'}],
      [{online: true}, {online: 'true'}],
      [{dateNote: 'The dates are not known.'}, {dateNote: ''}],
    ],
  ],
  [
    'a partner',
    partnerSchema,
    aPartner(),
    [
      [{country: 'LU'}, {country: 'Luxembourg'}],
      [{type: 'hospital'}, {type: 'clinic'}],
      [{url: 'https://lnds.lu'}, {url: 'lnds.lu'}],
      [{acronym: 'x'.repeat(40)}, {acronym: 'x'.repeat(41)}],
    ],
  ],
  [
    'a work package',
    workPackageSchema,
    aWorkPackage(),
    [
      [{leads: ['eapm', 'ecpc']}, {leads: ['EAPM']}],
      [{objective: 'A'}, {objective: ''}],
      [{titleIsDescriptive: true}, {titleIsDescriptive: 1}],
    ],
  ],
  [
    'a page',
    pageSchema,
    page,
    [
      [{body: '# A\n\nB'}, {body: ''}],
      [{title: 'A'}, {title: 'A\nB'}],
    ],
  ],
  [
    'the public settings',
    publicSettingsSchema,
    {},
    [
      [{contactEmail: 'info@example.org'}, {contactEmail: 'info'}],
      [{publisher: 'Sciensano'}, {publisher: ' '}],
      [
        {follow: [{label: 'The project', url: 'https://canheal.eu/'}]},
        {follow: [{label: 'X', url: 'mailto:a@b.eu'}]},
      ],
    ],
  ],
];

for (const [name, schema, least, twins] of nouns) {
  describe(`The schema of ${name}`, () => {
    it('takes one with nothing but what is needed', () => {
      expect(v.safeParse(schema, least).issues).toBeUndefined();
    });

    for (const [taken, refused] of twins) {
      it(`takes ${JSON.stringify(taken)} and refuses ${JSON.stringify(refused)}`.slice(0, 160), () => {
        expect(v.safeParse(schema, {...least, ...taken}).issues).toBeUndefined();
        expect(v.is(schema, {...least, ...refused})).toBe(false);
      });
    }
  });
}
