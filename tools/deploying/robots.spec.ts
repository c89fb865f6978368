import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {bringRobots, OWN_ROBOTS, ROBOTS_URL} from './robots';

const LIST = JSON.stringify([{pattern: 'paperproof', last_changed: '2026-01-15'}]);

describe('COUNTER’s list of robots', () => {
  let root: string;
  let asked: string[];

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'canheal-robots-'));
    asked = [];
  });

  afterEach(() => rm(root, {recursive: true}));

  const answering = (text: string, status = 200) =>
    (async (url: string) => {
      asked.push(url);
      return new Response(text, {status});
    }) as typeof fetch;
  const brought = () => readFile(join(root, 'functions/lib/robots.json'), 'utf8');

  it('is fetched at a deployment, and put beside the functions', async () => {
    expect(await bringRobots(root, answering(LIST))).toBe("COUNTER's list of robots is fetched");
    expect(asked).toEqual([ROBOTS_URL]);
    expect(await brought()).toBe(LIST);
  });

  it('is the deployer’s file where there is one, which must be right', async () => {
    await writeFile(join(root, OWN_ROBOTS), LIST);
    expect(await bringRobots(root, answering('[]'))).toContain(`taken from ${OWN_ROBOTS}`);
    expect(asked).toEqual([]);
    expect(await brought()).toBe(LIST);
    await writeFile(join(root, OWN_ROBOTS), '["paperproof"]');
    await expectAsync(bringRobots(root, answering(LIST))).toBeRejectedWithError(/no list of robots/);
  });

  it('is done without where it can’t be had, which is said', async () => {
    expect(await bringRobots(root, answering('not found', 404))).toContain(
      'robots are told by isbot alone (it was answered 404)',
    );
    await expectAsync(brought()).toBeRejected();
  });

  it('stays as it was fetched before where what comes is no list, or one by which people are robots', async () => {
    await bringRobots(root, answering(LIST));
    for (const wrong of ['<html>', '{}', JSON.stringify([{pattern: 'mozilla'}])]) {
      expect(await bringRobots(root, answering(wrong))).toContain('the one fetched before is used');
    }
    expect(await brought()).toBe(LIST);
  });
});
