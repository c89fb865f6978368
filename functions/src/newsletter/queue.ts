import {getFunctions} from 'firebase-admin/functions';
import {REGION} from '../config';
import type {Step} from './step';

/** Puts a step of sending an issue into the queue. */
export async function queueStep(step: Step): Promise<void> {
  await getFunctions().taskQueue<Step>(`locations/${REGION}/functions/sendNewsletter`).enqueue(step);
}
