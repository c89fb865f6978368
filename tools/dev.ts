/** `npm run dev`: the same emulators as `npm start`, and the app recompiled at every change. Stays up until Ctrl-C. */
import {NG} from './app/build';
import {localPageConfig} from './app/page-config';
import {serveLive} from './local/live-proxy';
import {startLocalPortal} from './local/portal';
import {summary} from './local/summary';
import {ENDED_BY_PERSON, untilTheEnd} from './local/until-the-end';
import {ROOT} from './paths';
import {portsOf} from './ports';
import {OwnedProcess} from './process/owned';

await untilTheEnd(async (life) => {
  const ports = portsOf('start');
  const projectId = 'demo-canheal';
  const portal = await startLocalPortal(
    {name: 'start', projectId, family: 'start', ports, morePorts: ['DEV', 'DEV_BUILD'], hosted: false},
    life,
  );
  const compiler = new OwnedProcess(
    'ng serve',
    process.execPath,
    [NG, 'serve', '--host', '127.0.0.1', '--port', String(ports.DEV_BUILD)],
    {cwd: ROOT, onOutput: (text) => process.stdout.write(text)},
  );
  life.onEnd(() => compiler.stop());
  const live = await serveLive(ports.DEV, ports.DEV_BUILD, localPageConfig(projectId, ports), ports.HOSTING);
  life.onEnd(() => live.close());
  console.log(summary(ports, ports.DEV));
  const compilerEnded = compiler.ended.then((code) => `ng serve ended by itself (exit code ${code}).`);
  return {code: 1, why: await Promise.race([portal.died, compilerEnded])};
}, ENDED_BY_PERSON);
