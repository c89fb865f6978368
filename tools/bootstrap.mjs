/**
 * Runs one of the commands of package.json on a machine that may have nothing but Node 20 and npm.
 *
 * Plain JavaScript without dependencies: it makes sure that `node_modules` (here and in `functions/`) is what the
 * lock file says, then hands over to `tools/<command>.ts` under Node 24 with tsx, passing on arguments,
 * signals and the exit code.
 */
import {spawn, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_VERSION = '24.21.0';
const STAMP = '.installed-lock';

/** The npm package that carries a Node 24 binary for this host; undefined where there is none. */
function nodePackage() {
  const known = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  return known ? `node-linux-${process.arch}` : undefined;
}

function hostNodeMajor() {
  return Number(process.versions.node.split('.')[0]);
}

function lockHash(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}

/** Whether `folder/node_modules` was installed from exactly the lock file that is there now. */
function isInstalled(folder) {
  const stamp = join(folder, 'node_modules', STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(folder)) return true;
  if (existsSync(stamp) || !existsSync(join(folder, 'node_modules'))) return false;
  // Somebody ran `npm ci` or `npm install` by hand: take it where npm itself calls the tree complete.
  const check = spawnSync('npm', ['ls', '--all', '--silent'], {cwd: folder, stdio: 'ignore', shell: false});
  return check.status === 0 && hasWhatNode20LeavesOut(folder) && stampInstalled(folder);
}

/**
 * npm under Node 20 silently leaves out the parts of firebase-admin that ask for a newer Node, and the Node 24
 * of the lock is an optional package: both must be there for a tree to count as complete.
 */
function hasWhatNode20LeavesOut(folder) {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const wanted = ['node_modules/@google-cloud/firestore', 'node_modules/@google-cloud/storage'];
  const node = nodePackage();
  if (node) wanted.push(`node_modules/${node}`);
  return wanted.every((path) => !lock.packages[path] || existsSync(join(folder, path, 'package.json')));
}

function stampInstalled(folder) {
  mkdirSync(join(folder, 'node_modules'), {recursive: true});
  writeFileSync(join(folder, 'node_modules', STAMP), lockHash(folder));
  return true;
}

function install(folder, name) {
  const node = nodePackage();
  const npm = ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const command =
    hostNodeMajor() >= 22
      ? npm
      : node
        ? ['npx', '-y', '-p', `${node}@${NODE_VERSION}`, '--', ...npm]
        : undefined;
  if (!command) {
    fail(
      `This machine has Node ${process.versions.node}; the portal needs Node 22 or newer here.\n` +
        'Install Node 24 (https://nodejs.org) and run the command again.',
    );
  }
  console.error(
    `Installing the dependencies of ${name} (a minute or two, only when the lock file changes) ...`,
  );
  const result = spawnSync(command[0], command.slice(1), {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) {
    fail(
      `The dependencies of ${name} could not be installed: \`${command.join(' ')}\` in ${folder} ended with ` +
        `${result.error?.message ?? `exit code ${result.status}`}.\n` +
        'Is the npm registry reachable? `npm ping` tells.',
    );
  }
  stampInstalled(folder);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The Node that runs the tools: the one of the lock, else the host's where it is new enough. */
function toolNode() {
  const node = nodePackage();
  const own = node && join(ROOT, 'node_modules', node, 'bin', 'node');
  if (own && existsSync(own)) return own;
  if (hostNodeMajor() >= 22) return process.execPath;
  return fail(`This machine has Node ${process.versions.node}; the portal needs Node 22 or newer.`);
}

/** Installs what is missing and runs `tools/<command>.ts`; never returns. */
export function bootstrap(command) {
  if (!isInstalled(ROOT)) install(ROOT, 'the portal');
  const functions = join(ROOT, 'functions');
  if (existsSync(join(functions, 'package-lock.json')) && !isInstalled(functions)) {
    install(functions, 'its Cloud Functions');
  }

  const node = toolNode();
  const script = join(ROOT, 'tools', `${command}.ts`);
  const child = spawn(node, ['--import', 'tsx', script, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    // Whatever the tools start by the name `node` is this same Node.
    env: {...process.env, PATH: `${dirname(node)}:${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH}`},
  });
  // A Ctrl-C in a terminal reaches the child by itself; a signal sent to this process alone does not.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Could not run ${script}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
