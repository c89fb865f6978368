/** `npm run deploy [-- --project ID] [--origin https://...] [--dry-run]`: builds and deploys to a Firebase project. */
import {initializeApp} from 'firebase-admin/app';
import {getStorage} from 'firebase-admin/storage';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {FirebaseConfig} from '../src/app/core/firebase/firebase-config';
import {buildApp, outputOf} from './app/build';
import {writePageConfig} from './app/page-config';
import {writeSitemapAddress} from './app/robots-file';
import {bucketCors, type DeployPlan, planDeploy, planInWords} from './deploying/plan';
import {bringRobots} from './deploying/robots';
import {pageConfigFrom} from './deploying/web-config';
import {ROOT} from './paths';
import {runOrThrow} from './process/run';
import {messageOf, step} from './terminal';

const FIREBASE = join(ROOT, 'node_modules/firebase-tools/lib/bin/firebase.js');

try {
  const plan = planDeploy(process.argv.slice(2), ROOT);
  console.log(planInWords(plan));
  if (!plan.dryRun) await deploy(plan);
} catch (error) {
  console.error(`\n${messageOf(error)}`);
  process.exitCode = 1;
}

async function deploy(plan: DeployPlan): Promise<void> {
  const {project} = plan;
  const home = plan.origins[2] ?? plan.origins[0] ?? '';
  console.log();
  const config = await step('The web app is known', () => webConfig(plan));
  await step('The app is built', () => buildApp('production'));
  await writePageConfig(outputOf('production'), config);
  await writeSitemapAddress(outputOf('production'), home);
  console.log(`  ${await bringRobots(ROOT)}`);
  const args = [FIREBASE, 'deploy', '--project', project, '--only', 'firestore,storage,functions,hosting'];
  const onOutput = (text: string) => process.stdout.write(text);
  await runOrThrow('firebase deploy', process.execPath, [...args, '--non-interactive'], {onOutput});
  await step('The bucket serves our pages', async () => {
    const app = initializeApp({projectId: project, storageBucket: config.storageBucket});
    await getStorage(app).bucket().setCorsConfiguration(bucketCors(plan.origins));
  });
  console.log(
    `\nThe portal is at ${home}. Make the first admin: npm run grant -- EMAIL admin --project ${project}`,
  );
}

async function webConfig({project, configFile}: DeployPlan): Promise<FirebaseConfig> {
  if (configFile) return pageConfigFrom(await readFile(join(ROOT, configFile), 'utf8'), project);
  const args = [FIREBASE, 'apps:sdkconfig', 'WEB', '--project', project, '--json'];
  return pageConfigFrom(
    await runOrThrow("Asking for the web app's configuration", process.execPath, args),
    project,
  );
}
