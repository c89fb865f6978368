import {type ChildProcess, spawn} from 'node:child_process';
import {ROOT} from '../paths';

/** What a command that has ended left behind. */
export interface Finished {
  readonly code: number;
  /** Everything it printed, stdout and stderr in order of arrival. */
  readonly output: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Receives the output while it arrives. */
  readonly onOutput?: (text: string) => void;
  readonly signal?: AbortSignal;
}

const running = new Set<ChildProcess>();
// A tool that ends early takes along what it was still waiting for.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Runs a command to its end. Never throws: a command that cannot be started ends with code 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    let output = '';
    const keep = (text: string) => {
      output += text;
      options.onOutput?.(text);
    };
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: options.signal,
    });
    running.add(child);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => {
      keep(`${error.message}\n`);
      resolve({code: 127, output});
    });
    child.once('close', (code) => {
      running.delete(child);
      resolve({code: code ?? 1, output});
    });
  });
}

/** Runs a command to its end and throws with its last lines unless it succeeds. */
export async function runOrThrow(
  what: string,
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const {code, output} = await run(command, args, options);
  if (code === 0) return output;
  throw new Error(`${what} failed (exit code ${code}):\n${output.trim().split('\n').slice(-40).join('\n')}`);
}
