/**
 * `npm start`: the whole portal on this machine, with the real public content, demo accounts and a local mailbox.
 * Stays up until Ctrl-C.
 */
import {startLocalPortal} from './local/portal';
import {ENDED_BY_PERSON, untilTheEnd} from './local/until-the-end';
import {summary} from './local/summary';
import {portsOf} from './ports';

await untilTheEnd(async (life) => {
  const ports = portsOf('start');
  const portal = await startLocalPortal(
    {name: 'start', projectId: 'demo-canheal', family: 'start', ports},
    life,
  );
  console.log(summary(portal.ports, ports.HOSTING));
  return {code: 1, why: await portal.died};
}, ENDED_BY_PERSON);
