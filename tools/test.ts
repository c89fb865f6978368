/**
 * `npm test`: proves everything. `npm test -- --only rules,model` chooses stages (see `testing/stage.ts`), and
 * `--specs newsletter` among their spec files those whose path contains the text.
 * The last line reads `N passed, N failed`; the exit code tells too.
 *
 * Two cores are kept busy: the static checks and the specs that need no emulator run beside the emulators' own, and
 * the journeys, which measure a person's patience, run alone at the end. Each stage's output is in `.local/test/`.
 */
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {untilTheEnd} from './local/until-the-end';
import {portsOf} from './ports';
import {messageOf} from './terminal';
import {type Backend, startBackend} from './testing/backend';
import {ensureChromium} from './testing/chromium';
import {type Counts, inWords, playwrightCounts, sum} from './testing/counts';
import {chosenStages, type Command, filesOf, runStage, type StageName} from './testing/stage';
import {build, components, format, jasmine, lint, model, rules, types} from './testing/static-stages';

const REPORT = 'test-results/journeys.json';

await untilTheEnd(
  async (life) => {
    const {values} = parseArgs({options: {only: {type: 'string'}, specs: {type: 'string'}}});
    const chosen = chosenStages(values.only);
    const specs = (...patterns: string[]) =>
      filesOf(...patterns).filter((path) => path.includes(values.specs ?? ''));
    const wants = (...names: StageName[]) => names.some((name) => chosen.includes(name));
    const results: Counts[] = [];

    /** Runs a stage if it was asked for; a stage that cannot even begin has failed. */
    const stage = async (name: StageName, commands: () => Command[] | Promise<Command[]>) => {
      if (!wants(name)) return;
      try {
        results.push(await runStage(name, await commands()));
      } catch (error) {
        console.log(`FAILED ${name}: ${messageOf(error)}`);
        results.push({passed: 0, failed: 1});
      }
    };

    const chromium = wants('components', 'journeys')
      ? ensureChromium((line) => console.log(line))
      : Promise.resolve('');
    chromium.catch(() => undefined); // said by the stages that need it
    const backend = wants('rules', 'drills', 'functions', 'journeys')
      ? startBackend(portsOf('test'), life)
      : Promise.reject<Backend>(new Error('not asked for'));
    backend.catch(() => undefined);

    const alone = async () => {
      await stage('format', format);
      await stage('lint', lint);
      await stage('types', types);
      await stage('model', () => model(specs));
      await stage('components', async () => components(await chromium, specs));
      await stage('build', build);
    };
    const withEmulators = async () => {
      await stage('rules', async () => rules((await backend).env, specs));
      await stage('drills', async () =>
        jasmine(specs('test/seed/**/*.spec.ts', 'test/drill/**/*.spec.ts'), (await backend).env),
      );
      await stage('functions', async () => {
        const {env, clear} = await backend;
        await clear();
        return jasmine(specs('functions/src/**/*.spec.ts'), env);
      });
    };
    await Promise.all([alone(), withEmulators()]);
    await stage('journeys', async () => {
      const {env, clear, fill} = await backend;
      await clear();
      await fill();
      return journeys({...env, CHROME_BIN: await chromium}, specs('test/journeys/**/*.spec.ts'));
    });

    const total = sum(results);
    return {code: total.failed > 0 || total.passed === 0 ? 1 : 0, lastWords: inWords(total)};
  },
  {code: 130, why: 'The tests were interrupted.'},
);

function journeys(env: NodeJS.ProcessEnv, specs: readonly string[]): Command[] {
  if (specs.length === 0) return [];
  return [
    {
      args: [
        'node_modules/@playwright/test/cli.js',
        'test',
        '--config',
        'test/journeys/playwright.config.ts',
        ...specs,
      ],
      env,
      count: () => playwrightCounts(readFileSync(REPORT, 'utf8')),
    },
  ];
}
