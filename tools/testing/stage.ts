import {createWriteStream, globSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {LOCAL, ROOT} from '../paths';
import {type Finished, run} from '../process/run';
import {type Counts, inWords, judged} from './counts';

/** The names by which `npm test -- --only a,b` chooses. */
export const STAGE_NAMES = [
  'format',
  'lint',
  'types',
  'model',
  'components',
  'build',
  'rules',
  'drills',
  'functions',
  'journeys',
] as const;

export type StageName = (typeof STAGE_NAMES)[number];

/** One command of a stage: what to run, and how to read what it did. */
export interface Command {
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly count: (finished: Finished) => Counts;
}

/** The files a glob finds, relative to the repository. */
export function filesOf(...patterns: readonly string[]): string[] {
  return globSync([...patterns], {cwd: ROOT, exclude: (name) => name.includes('node_modules')}).sort();
}

/** The stages a run was asked for, all by default. Throws on a name that is none. */
export function chosenStages(only: string | undefined): readonly StageName[] {
  if (only === undefined) return STAGE_NAMES;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !(STAGE_NAMES as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new Error(`No stage is called ${unknown.join(', ')}. There are: ${STAGE_NAMES.join(', ')}.`);
  return STAGE_NAMES.filter((name) => names.includes(name));
}

/** Runs a stage's commands one after the other under Node 24, says how it went and shows the output of a failure. */
export async function runStage(name: StageName, commands: readonly Command[]): Promise<Counts> {
  const started = performance.now();
  mkdirSync(join(LOCAL, 'test'), {recursive: true});
  const log = createWriteStream(join(LOCAL, 'test', `${name}.log`));
  let counts: Counts = {passed: 0, failed: 0};
  let failures = '';
  for (const {args, cwd, env, count} of commands) {
    const finished = await run(process.execPath, args, {
      cwd: cwd ?? ROOT,
      env: {...process.env, ...env, FORCE_COLOR: '0'},
      onOutput: (text) => log.write(text),
    });
    const {passed, failed} = judged(count(finished), finished.code);
    if (failed > 0) failures += finished.output;
    counts = {passed: counts.passed + passed, failed: counts.failed + failed};
  }
  log.end();
  if (commands.length === 0) counts = judged(counts, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (failures) console.log(`\n--- ${name} ---\n${lastLines(failures)}\n`);
  if (commands.length === 0) console.log(`${name} found nothing to run.`);
  console.log(
    `${counts.failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(10)} ${inWords(counts)} (${seconds} s)`,
  );
  return counts;
}

const SHOWN_LINES = 400;

function lastLines(text: string): string {
  const lines = text.trimEnd().split('\n');
  const hidden = lines.length - SHOWN_LINES;
  const head = hidden > 0 ? `(${hidden} lines before these are in .local/test/)\n` : '';
  return head + lines.slice(-SHOWN_LINES).join('\n');
}
