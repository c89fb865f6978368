import {type ChildProcess, spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {readdirSync, readFileSync} from 'node:fs';

const MARKER = 'CANHEAL_OWNER';

interface OwnedOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Receives what the process prints. */
  readonly onOutput?: (text: string) => void;
  /** The signal that asks it to end by itself. */
  readonly endSignal?: NodeJS.Signals;
}

/**
 * A process of ours with everything it started. It runs in its own process group, so that a Ctrl-C in the terminal
 * reaches only us and we decide the order of the end; and it carries a marker in its environment, which its children
 * inherit, so that what it leaves behind (Java emulators detach themselves) is found and nothing else is touched.
 */
export class OwnedProcess {
  private readonly marker = randomUUID();
  private readonly child: ChildProcess;
  private readonly endSignal: NodeJS.Signals;
  private stopping = false;

  /** Settles when the process has ended: with its exit code, or null where a signal ended it. */
  readonly ended: Promise<number | null>;

  constructor(
    readonly name: string,
    command: string,
    args: readonly string[],
    {cwd, env = process.env, onOutput, endSignal = 'SIGTERM'}: OwnedOptions,
  ) {
    this.endSignal = endSignal;
    this.child = spawn(command, args, {
      cwd,
      env: {...env, [MARKER]: this.marker},
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => onOutput?.(text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => onOutput?.(text));
    this.ended = new Promise((resolve) => {
      this.child.once('error', (error) => {
        onOutput?.(`${error.message}\n`);
        resolve(127);
      });
      this.child.once('exit', (code) => resolve(code));
    });
  }

  /** Whether it ended without being asked to. */
  get endedByItself(): boolean {
    return !this.stopping && (this.child.exitCode !== null || this.child.signalCode !== null);
  }

  /** Asks it to end, waits `graceMs`, ends what is still there by force, and its children with it. */
  async stop(graceMs = 10_000): Promise<void> {
    this.stopping = true;
    if (this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill(this.endSignal);
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), graceMs);
      await Promise.race([this.ended, once(patience.signal, 'abort')]);
      clearTimeout(timer);
    }
    for (const pid of this.remains()) tryKill(pid, 'SIGKILL');
    if (this.child.pid !== undefined) tryKill(-this.child.pid, 'SIGKILL');
  }

  /** The living processes that carry our marker. Only Linux tells; elsewhere the process group has to do. */
  private remains(): number[] {
    const needle = `${MARKER}=${this.marker}`;
    try {
      return readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((pid) => environmentOf(pid).includes(needle));
    } catch {
      return []; // no /proc on this system
    }
  }
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return ''; // ended meanwhile, or somebody else's
  }
}

function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // ended meanwhile
  }
}
