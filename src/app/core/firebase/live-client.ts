import {initializeApp} from 'firebase/app';
import {
  collection,
  doc,
  initializeFirestore,
  limit,
  onSnapshot,
  query,
  setLogLevel,
  terminate,
} from 'firebase/firestore';
import {appOptions, type FirebaseConfig} from './firebase-config';
import {connectLive} from './live-emulator';
import {plain} from './plain';

/** Documents of a collection that are watched at most: a bound, not a page. */
const MOST_WATCHED = 500;

type Data = Readonly<Record<string, unknown>>;

/** What is watched, as far as the server has told. */
export type LiveState =
  | {readonly kind: 'document'; readonly data: Data}
  /** All of a collection. */
  | {readonly kind: 'documents'; readonly documents: readonly {readonly id: string; readonly data: Data}[]}
  /** There is none, or the rules refuse: the two are not told apart. The watching has ended. */
  | {readonly kind: 'refused'};

/** One open connection of Firestore's full client. */
export interface LiveClient {
  /**
   * Tells what the server says of the document at `path`, or of the documents where it is a collection's; `lost` when
   * the connection has ended in another way.
   */
  watch(path: string, told: (state: LiveState) => void, lost: () => void): () => void;
  close(): Promise<void>;
}

/** Opens Firestore's full client on the same app as Auth, so that it carries the person's identity. Import it lazily. */
export function openLiveClient(config: FirebaseConfig): LiveClient {
  // The client's own log names documents, and complains where a page degrades by design.
  setLogLevel('silent');
  const firestore = initializeFirestore(initializeApp(appOptions(config)), {});
  connectLive(firestore, config);
  // Without metadata changes an offline client would answer "no such document" out of its empty cache.
  const fromServer = {includeMetadataChanges: true};
  return {
    watch: (path, told, lost) => {
      const ended = ({code}: {code: string}) =>
        code === 'permission-denied' ? told({kind: 'refused'}) : lost();
      if (path.split('/').length % 2 === 1) {
        const all = query(collection(firestore, path), limit(MOST_WATCHED));
        return onSnapshot(
          all,
          fromServer,
          ({metadata, docs}) => {
            if (metadata.fromCache) return;
            told({kind: 'documents', documents: docs.map((it) => ({id: it.id, data: plainData(it.data())}))});
          },
          ended,
        );
      }
      return onSnapshot(
        doc(firestore, path),
        fromServer,
        (snapshot) => {
          if (snapshot.metadata.fromCache) return;
          const data = snapshot.data();
          told(data ? {kind: 'document', data: plainData(data)} : {kind: 'refused'});
        },
        ended,
      );
    },
    close: () => terminate(firestore),
  };
}

function plainData(data: Data): Data {
  return plain(data) as Data;
}
