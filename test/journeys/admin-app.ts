/** The Admin SDK in journeys: what a journey finds stored, or puts there beforehand. */
import {type App, type AppOptions, initializeApp} from 'firebase-admin/app';

/**
 * Opens the run's project for a file of journeys. It ends with Playwright's worker: hooks run once for each part of a file
 * that a worker takes, so a hook would close it under the next part.
 */
export function adminApp(name: string, options: AppOptions = {}): App {
  return initializeApp({projectId: process.env['GCLOUD_PROJECT'] ?? 'demo-canheal', ...options}, name);
}
