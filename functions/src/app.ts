/**
 * Starts the Admin SDK and sets what holds for every function. It is a file of its own, imported first, so
 * that both have happened before the first function is declared.
 */
import {initializeApp} from 'firebase-admin/app';
import {setGlobalOptions} from 'firebase-functions/v2';
import {isEmulated, PROJECT_CONFIG, REGION} from './config';

// Without an account named here the SDK asks the metadata server, which a machine without a network lacks. Options of
// ours take the place of the platform's, so these come along: the bucket's name is among them.
initializeApp(
  isEmulated
    ? {...PROJECT_CONFIG, serviceAccountId: 'emulated@demo-canheal.iam.gserviceaccount.com'}
    : undefined,
);

setGlobalOptions({region: REGION, maxInstances: 20});
