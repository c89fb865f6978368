import {entryOf, isCatalogued, type CatalogueEntry} from '@model/catalogue/entry';
import type {DigestSources} from '@model/catalogue/digest';
import {deliverableSchema} from '@model/deliverables/deliverable';
import {eventSchema, type PortalEvent} from '@model/events/event';
import {newsItemSchema, type NewsItem} from '@model/news/news-item';
import {HOME_PAGE} from '@model/pages/home-words';
import {type PageFields, pageSchema} from '@model/pages/page';
import {partnerSchema, type Partner} from '@model/partners/partner';
import {workPackageNumberSchema} from '@model/schema/fields';
import {workPackageSchema, type WorkPackage} from '@model/work-packages/work-package';
import type {DocumentSnapshot, Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {readAll, type RefusedDocument} from '../firestore/read';
import {homeSettingsIn} from '../settings/settings';

export interface Gathered extends Omit<DigestSources, 'now'> {
  readonly deliverables: readonly CatalogueEntry[];
  readonly refused: readonly RefusedDocument[];
}

/** Reads all that the index and the digest are made of. Documents that fail their schema are left out. */
export async function gather(db: Firestore): Promise<Gathered> {
  const deliverables: CatalogueEntry[] = [];
  const news: NewsItem[] = [];
  const events: PortalEvent[] = [];
  const partners: Partner[] = [];
  const workPackages: WorkPackage[] = [];
  const refused = await Promise.all([
    readAll(db, paths.deliverables, deliverableSchema, (id, fields) => {
      if (isCatalogued(fields)) deliverables.push(entryOf({...fields, id}));
    }),
    readAll(db, paths.news, newsItemSchema, (id, fields) => news.push({...fields, id})),
    readAll(db, paths.events, eventSchema, (id, fields) => events.push({...fields, id})),
    readAll(db, paths.partners, partnerSchema, (id, fields) => partners.push({...fields, id})),
    readAll(db, paths.workPackages, workPackageSchema, (id, fields) => {
      if (v.is(workPackageNumberSchema, Number(id))) workPackages.push({...fields, number: Number(id)});
    }),
  ]);
  const [settings, page] = await Promise.all([
    db.doc(paths.homeSettings).get(),
    db.doc(`${paths.pages}/${HOME_PAGE}`).get(),
  ]);
  return {
    ...{deliverables, news, events, partners, workPackages},
    home: homeSettingsIn(settings),
    homePage: homePageIn(page),
    refused: refused.flat(),
  };
}

/** The home page’s own words. A page that fails its schema says nothing, and the portal’s first words stand. */
function homePageIn(page: DocumentSnapshot): PageFields | undefined {
  const parsed = v.safeParse(pageSchema, toDomain(page.data() ?? {}));
  return parsed.success ? parsed.output : undefined;
}
