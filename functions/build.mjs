/**
 * Bundles the functions into lib/index.js. The domain in ../model is bundled with them, because only this
 * folder is deployed; packages stay outside, because the deployed folder installs its own from its lock.
 */
import {build} from 'esbuild';
import {cpSync, existsSync, mkdirSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here('src/index.ts')],
  outfile: here('lib/index.js'),
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  alias: {'@model': here('../model')},
  tsconfig: here('tsconfig.json'),
  sourcemap: true,
  logLevel: 'warning',
});

// The document of the app that is deployed together with the functions, which public pages are answered in.
const app = here('../dist/portal/browser');
rmSync(here('lib/app'), {recursive: true, force: true});
if (existsSync(app)) {
  mkdirSync(here('lib/app'));
  for (const file of [
    'app.html',
    ...['frame', 'home', 'record', 'list'].map((sheet) => `first-${sheet}.css`),
  ]) {
    cpSync(`${app}/${file}`, here(`lib/app/${file}`));
  }
}
