import {existsSync} from 'node:fs';
import {checkCounts, jasmineCounts, karmaCounts} from './counts';
import {NG, outputOf} from '../app/build';
import type {Command} from './stage';

/** The spec files that these globs find, of those that were asked for. */
type Specs = (...patterns: string[]) => readonly string[];

const bin = (path: string) => `node_modules/${path}`;

/** Jasmine on Node for these specs, in any order; a spec that expects nothing fails. */
export function jasmine(
  specs: readonly string[],
  env?: NodeJS.ProcessEnv,
  config = 'tools/testing/jasmine.json',
): Command[] {
  if (specs.length === 0) return [];
  const args = ['--import', 'tsx', bin('jasmine/bin/jasmine.js'), `--config=${config}`, ...specs];
  return [{args, ...(env && {env}), count: ({output}) => jasmineCounts(output)}];
}

/** The specs of the security rules. Their library's assertions throw, which Jasmine does not count as expecting. */
export function rules(env: NodeJS.ProcessEnv, specs: Specs): Command[] {
  return jasmine(specs('test/rules/**/*.spec.ts'), env, 'tools/testing/jasmine-rules.json');
}

/** Whether every file is written as Prettier writes it. */
export function format(): Command[] {
  return [
    {
      args: [bin('prettier/bin/prettier.cjs'), '--check', '.'],
      count: ({code, output}) => checkCounts(code, (output.match(/^\[warn\] \S+$/gm) ?? []).length),
    },
  ];
}

/** ESLint over everything: the direction of dependencies is among its rules. */
export function lint(): Command[] {
  return [
    {
      args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
      count: ({code, output}) => checkCounts(code, Number(/✖ (\d+) problem/.exec(output)?.[1] ?? 0)),
    },
  ];
}

/** The type check of every part: tools, model and tests; the app with its templates; its specs; its worker. */
export function types(): Command[] {
  const errors = (output: string) => (output.match(/error (?:TS|NG)/g) ?? []).length;
  const check = (tool: string, project: string): Command => ({
    args: [bin(tool), '-p', project, '--noEmit'],
    count: ({code, output}) => checkCounts(code, errors(output)),
  });
  return [
    check('typescript/bin/tsc', 'tsconfig.node.json'),
    check('@angular/compiler-cli/bundles/src/bin/ngc.js', 'tsconfig.app.json'),
    check('@angular/compiler-cli/bundles/src/bin/ngc.js', 'tsconfig.spec.json'),
    check('typescript/bin/tsc', 'tsconfig.worker.json'),
    check('typescript/bin/tsc', 'functions/tsconfig.json'),
  ].filter(({args}) => existsSync(args[2] ?? ''));
}

/** The specs of the domain, of the tools, and of what others are proved by. */
export function model(specs: Specs): Command[] {
  return jasmine(specs('model/**/*.spec.ts', 'tools/**/*.spec.ts', 'test/standards/**/*.spec.ts'));
}

/** The specs of the app, in Chromium. */
export function components(chromium: string, specs: Specs): Command[] {
  const files = specs('src/**/*.spec.ts');
  if (files.length === 0) return [];
  return [
    {
      args: [NG, 'test', '--watch=false', '--progress=false', ...files.map((file) => `--include=${file}`)],
      env: {CHROME_BIN: chromium},
      count: ({output}) => karmaCounts(output),
    },
  ];
}

/** The production build, whose budgets fail it. */
export function build(): Command[] {
  return [
    {
      args: [NG, 'build', '--configuration', 'production', '--progress=false'],
      count: ({code}) => checkCounts(existsSync(`${outputOf('production')}/app.html`) ? code : 1, 1),
    },
  ];
}
