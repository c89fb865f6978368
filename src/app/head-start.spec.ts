import {partsOf} from './head-start';

describe('the head start', () => {
  for (const [path, count] of [
    ['/', 0],
    ['/nowhere', 0],
    ['/deliverables', 5],
    ['/deliverables/', 5],
    ['/deliverables/d10-1-eu-oncdst', 4],
    ['/deliverables/d10-1-eu-oncdst/versions/1', 4],
    ['/insights', 4],
    ['/news', 3],
    ['/newsletter', 0],
    ['/work-packages/7', 3],
    ['/about', 3],
  ] as const) {
    it(`fetches ${count} parts at once for ${path}`, () => {
      expect(partsOf(path).length).toBe(count);
    });
  }
});
