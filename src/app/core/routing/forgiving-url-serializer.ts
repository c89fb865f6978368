import {Injectable} from '@angular/core';
import {DefaultUrlSerializer, type UrlTree} from '@angular/router';

/** The stand-in for what can't be read, U+FFFD, as an address writes it. */
const UNREADABLE = '%EF%BF%BD';

/** The address with every percent sequence that is no UTF-8 replaced, so that decoding it can't fail. */
export function readableAddress(url: string): string {
  return url
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => (isDecodable(run) ? run : UNREADABLE));
}

function isDecodable(run: string): boolean {
  try {
    // Its result is used, or the optimiser takes the call out of the build, and the error with it.
    return decodeURIComponent(run) !== '';
  } catch {
    return false; // a URIError: the bytes are no UTF-8
  }
}

/** Opens addresses that were cut or mangled on their way: the router's own serializer ends the app on them. */
@Injectable()
export class ForgivingUrlSerializer extends DefaultUrlSerializer {
  override parse(url: string): UrlTree {
    return super.parse(readableAddress(url));
  }
}
