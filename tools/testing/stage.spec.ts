import {chosenStages, filesOf, STAGE_NAMES} from './stage';

describe('the stages of npm test', () => {
  it('are all of them unless some are chosen', () => {
    expect(chosenStages(undefined)).toEqual(STAGE_NAMES);
  });

  it('run in their own order however they are named', () => {
    expect(chosenStages('rules, model')).toEqual(['model', 'rules']);
  });

  it('are refused by a name that is none', () => {
    expect(() => chosenStages('rules,unit')).toThrowError(/No stage is called unit\. There are: format, /);
  });

  it('find their specs, and none of a package', () => {
    const specs = filesOf('tools/**/*.spec.ts', 'functions/**/*.spec.ts');
    expect(specs).toContain('tools/testing/stage.spec.ts');
    expect(specs.filter((path) => path.includes('node_modules'))).toEqual([]);
  });
});
