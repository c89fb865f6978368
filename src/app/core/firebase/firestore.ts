import {InjectionToken} from '@angular/core';
import type {Firestore} from 'firebase/firestore/lite';

/**
 * Firestore's lite client, for what everybody may read. Here alone it comes from `firebase/firestore/lite` itself:
 * AngularFire's wrapper imports Auth and App Check, and every file that imports the wrapper, be it for `where`,
 * makes anonymous visitors fetch both, 30 kB of brotli.
 */
export const FIRESTORE = new InjectionToken<Firestore>('firestore');
