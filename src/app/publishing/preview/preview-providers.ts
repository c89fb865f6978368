import type {Provider} from '@angular/core';
import {computed, signal} from '@angular/core';
import {type Visibility, visibilitiesFor} from '@model/access/visibility';
import {HOME_PAGE, homeWordsOf} from '@model/pages/home-words';
import type {Page} from '@model/pages/page';
import {KIND_COLLECTIONS, type Kind} from '@model/publishing/kind';
import {ReadError} from '../../core/errors/read-error';
import {DocumentReader} from '../../core/firebase/document-reader';
import {PortalTitleStrategy} from '../../core/title/portal-title-strategy';
import {CatalogueRepository} from '../../deliverables/catalogue/catalogue-repository';
import {DeliverableRepository} from '../../deliverables/deliverable-repository';
import {DigestRepository} from '../../digest/digest-repository';
import {EventRepository} from '../../events/event-repository';
import {FileSource} from '../../files/file-source';
import {CounsellingReader} from '../../insights/counselling-reader';
import {ProjectReader} from '../../insights/project-reader';
import {Session} from '../../members/session';
import {NewsRepository} from '../../news/news-repository';
import {PageRepository} from '../../pages/page-repository';
import {PartnerRepository} from '../../partners/partner-repository';
import {WorkPackageRepository} from '../../work-packages/work-package-repository';

/** Whose eyes a preview is seen with. */
export type Viewer = 'public' | 'member';

/** The item as it would stand published. */
export interface Shown {
  readonly kind: Kind;
  readonly item: Readonly<Record<string, unknown>> & {readonly id: string};
}

/**
 * What makes a public page show a working copy to somebody else: the portal's own repositories, over a reader that finds
 * the working copy where the item would be, and nothing that the viewer could not see.
 */
export function previewProviders(
  shown: Shown,
  viewer: Viewer,
  reader: DocumentReader,
  session: Session,
  digest: DigestRepository,
): Provider[] {
  const role = viewer === 'member' ? 'member' : undefined;
  const visibilities = visibilitiesFor(role);
  const asViewer: Pick<Session, 'identity' | 'role' | 'user' | 'ready' | 'visibilities' | 'idToken'> = {
    identity: computed(() => `preview ${viewer}`),
    role: computed(() => role),
    user: signal(null),
    ready: () => Promise.resolve(),
    visibilities: () => Promise.resolve([...visibilities]),
    // Files of a draft are fetched by who looks at the preview.
    idToken: () => session.idToken(),
  };
  return [
    {provide: Session, useValue: asViewer},
    {provide: DocumentReader, useValue: previewReader(shown, visibilities, reader)},
    {provide: FileSource, useClass: DraftFileSource},
    {provide: DigestRepository, useValue: previewDigest(shown, digest)},
    // The page stays the draft's, whatever is previewed in it.
    {provide: PortalTitleStrategy, useValue: {show: () => undefined}},
    CatalogueRepository,
    CounsellingReader,
    DeliverableRepository,
    EventRepository,
    NewsRepository,
    PageRepository,
    PartnerRepository,
    ProjectReader,
    WorkPackageRepository,
  ];
}

function previewReader(
  {kind, item}: Shown,
  visibilities: readonly Visibility[],
  reader: DocumentReader,
): Pick<DocumentReader, 'get' | 'list'> {
  const collection = KIND_COLLECTIONS[kind];
  const maySee = (found: unknown) =>
    visibilities.includes((found as {visibility?: Visibility}).visibility ?? 'public');
  return {
    async get(path, schema) {
      const found = path === `${collection}/${item.id}` ? (item as never) : await reader.get(path, schema);
      if (!maySee(found)) throw new ReadError('absent');
      return found;
    },
    list(path, schema, ...constraints) {
      // The one page that asks for its item by a list.
      if (kind === 'work-package' && path === collection) {
        return Promise.resolve(maySee(item) ? [item as never] : []);
      }
      return reader.list(path, schema, ...constraints);
    },
  };
}

/** The home page's digest, with its words as they are being written. */
function previewDigest(
  {kind, item}: Shown,
  digest: DigestRepository,
): Pick<DigestRepository, 'read' | 'latest'> {
  if (kind !== 'page' || item.id !== HOME_PAGE) return digest;
  const words = homeWordsOf(item as unknown as Page);
  return {
    latest: signal(undefined),
    read: async () => ({...(await digest.read()), words}),
  };
}

/** Whatever a reader will need later, a draft's files are fetched by an editor's identity. */
class DraftFileSource extends FileSource {
  override fetch(file: Parameters<FileSource['fetch']>[0]): Promise<Blob> {
    return super.fetch(file, 'identity');
  }
}
