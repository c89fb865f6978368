import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {bucketCors, planDeploy, planInWords} from './plan';

describe('npm run deploy', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'canheal-deploy-'));
  });

  afterEach(() => rm(root, {recursive: true}));

  const firebaserc = (project: string) =>
    writeFile(join(root, '.firebaserc'), JSON.stringify({projects: {default: project}}));

  it('takes the project of .firebaserc, or the one that is named', async () => {
    await firebaserc('canheal-portal');
    expect(planDeploy([], root).project).toBe('canheal-portal');
    expect(planDeploy(['--project', 'canheal-staging'], root).project).toBe('canheal-staging');
  });

  it('refuses a local project, and none at all, and says what to write', async () => {
    expect(() => planDeploy([], root)).toThrowError(/No project is named.*--project/s);
    await firebaserc('demo-canheal');
    expect(() => planDeploy([], root)).toThrowError(/demo-canheal is a local project/);
    expect(() => planDeploy(['--project', 'demo-x'], root)).toThrowError(/demo-x is a local project/);
  });

  it('takes the configuration from a file where the deployer put one', async () => {
    expect(planDeploy(['--project', 'x'], root).configFile).toBeUndefined();
    await writeFile(join(root, 'firebase-config.json'), '{}');
    const plan = planDeploy(['--project', 'x'], root);
    expect(plan.configFile).toBe('firebase-config.json');
    expect(planInWords(plan)).toContain('from firebase-config.json into app.html');
  });

  it('names the parameters and secrets of the functions, and the commands that set them', () => {
    const words = planInWords(planDeploy(['--project', 'canheal-staging'], root));
    expect(words).toContain('functions/.env.canheal-staging with PORTAL_URL and MAIL_FROM');
    for (const secret of ['SMTP_URL', 'HASH_KEY']) {
      expect(words).toContain(`npx firebase functions:secrets:set ${secret} --project canheal-staging`);
    }
  });

  it("lets the portal's own pages read files and nobody else's, and lets nobody write", () => {
    const {origins} = planDeploy(['--project', 'x', '--origin', 'https://portal.example.org'], root);
    const [rule, ...more] = bucketCors(origins);
    expect(more).toEqual([]);
    expect(rule?.origin).toEqual([
      'https://x.web.app',
      'https://x.firebaseapp.com',
      'https://portal.example.org',
    ]);
    expect(rule?.method).toEqual(['GET', 'HEAD']);
  });

  it('refuses an origin that is a pattern, a path or not encrypted', () => {
    for (const origin of ['*', 'http://portal.example.org', 'https://portal.example.org/']) {
      expect(() => planDeploy(['--project', 'x', '--origin', origin], root))
        .withContext(origin)
        .toThrowError(/--origin/);
    }
  });
});
