/** Writes `firebase.json` from `headers.ts` and `firebase-json.ts`: `npx tsx tools/hosting/write.ts`. */
import {writeFile} from 'node:fs/promises';
import prettier from 'prettier';
import {productionFirebaseJson} from './firebase-json';

const options = await prettier.resolveConfig('firebase.json');
const text = await prettier.format(JSON.stringify(productionFirebaseJson()), {...options, parser: 'json'});
await writeFile('firebase.json', text);
