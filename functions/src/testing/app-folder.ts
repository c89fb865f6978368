import {SHEETS} from '../first-response/document';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** The app's document as a build makes it, as far as the first response looks at it. */
export const APP_HTML = `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8"/>
    <title>CAN.HEAL: cancer genomics for Europe</title>
    <base href="/"/>
    <meta name="description" content="The platform."/>
    <meta name="firebase-config" content="{&quot;projectId&quot;:&quot;demo&quot;}"/>
  <link rel="stylesheet" href="styles-AI23EGVF.css"></head>
  <body>
    <app-root>
      <div class="opening"><svg viewBox="0 0 1 1"><path d="M0,0"/></svg><span>CAN.HEAL</span></div>
    </app-root>
    <noscript><p>Needs JavaScript.</p></noscript>
  <script src="main-GLVQJLSN.js" type="module"></script></body>
</html>
`;

/** A folder as a build of the app leaves it. */
export async function makeAppFolder(): Promise<{readonly path: string; remove(): Promise<void>}> {
  const path = await mkdtemp(join(tmpdir(), 'canheal-app-'));
  await writeFile(join(path, 'app.html'), APP_HTML);
  for (const sheet of SHEETS) {
    await writeFile(join(path, `first-${sheet}.css`), `.${sheet}{color:red}`);
  }
  return {path, remove: () => rm(path, {recursive: true})};
}
