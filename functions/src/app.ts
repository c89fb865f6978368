/**
 * Starts the Admin SDK and sets what holds for every function. It is a file of its own, imported first, so
 * that both have happened before the first function is declared.
 */
import {initializeApp} from 'firebase-admin/app';
import {setGlobalOptions} from 'firebase-functions/v2';
import {isEmulated, REGION} from './config';

// Without an account named here the SDK asks the metadata server, which a machine without a network lacks.
initializeApp(isEmulated ? {serviceAccountId: 'emulated@demo-canheal.iam.gserviceaccount.com'} : undefined);

setGlobalOptions({region: REGION, maxInstances: 20});
