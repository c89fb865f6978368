import {initializeApp} from 'firebase/app';
import {doc, initializeFirestore, onSnapshot, setLogLevel, terminate} from 'firebase/firestore';
import {appOptions, type FirebaseConfig} from './firebase-config';
import {connectLive} from './live-emulator';
import {plain} from './plain';

/** What a watched document is, as far as the server has told. */
export type LiveState =
  | {readonly kind: 'document'; readonly data: Readonly<Record<string, unknown>>}
  /** There is none, or the rules refuse: the two are not told apart. The watching has ended. */
  | {readonly kind: 'refused'};

/** One open connection of Firestore's full client. */
export interface LiveClient {
  /** Tells what the server says of the document; `lost` when the connection has ended in another way. */
  watch(path: string, told: (state: LiveState) => void, lost: () => void): () => void;
  close(): Promise<void>;
}

/** Opens Firestore's full client on the same app as Auth, so that it carries the person's identity. Import it lazily. */
export function openLiveClient(config: FirebaseConfig): LiveClient {
  // The client's own log names documents, and complains where a page degrades by design.
  setLogLevel('silent');
  const firestore = initializeFirestore(initializeApp(appOptions(config)), {});
  connectLive(firestore, config);
  return {
    watch: (path, told, lost) =>
      onSnapshot(
        doc(firestore, path),
        // Without metadata changes an offline client would answer "no such document" out of its empty cache.
        {includeMetadataChanges: true},
        (snapshot) => {
          if (snapshot.metadata.fromCache) return;
          const data = snapshot.data();
          told(
            data
              ? {kind: 'document', data: plain(data) as Readonly<Record<string, unknown>>}
              : {kind: 'refused'},
          );
        },
        ({code}) => (code === 'permission-denied' ? told({kind: 'refused'}) : lost()),
      ),
    close: () => terminate(firestore),
  };
}
