/** `npm run doctor`: says what this machine lacks, and the command that mends it. */
import {checkMachine} from './doctor/checks';
import {bold} from './terminal';

const findings = await checkMachine();
for (const {name, ok, detail} of findings)
  console.log(`${ok ? 'ok     ' : 'MISSING'} ${name.padEnd(22)} ${detail}`);

const missing = findings.filter(({ok}) => !ok);
for (const {name, mend} of missing) console.log(`\n${bold(name)}: ${mend}`);
console.log(missing.length === 0 ? '\nThis machine has all it needs.' : `\n${missing.length} missing.`);
process.exitCode = missing.length === 0 ? 0 : 1;
