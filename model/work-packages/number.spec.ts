import {workPackageNumberFrom} from './number';

describe('The number of a work package in an address', () => {
  it('is one of fourteen', () => {
    expect(workPackageNumberFrom('1')).toBe(1);
    expect(workPackageNumberFrom('14')).toBe(14);
  });

  it('is nothing else', () => {
    for (const text of ['0', '15', '-1', '1.5', '01', '1e1', 'WP7', '', '٣', '7/../8']) {
      expect(workPackageNumberFrom(text)).withContext(text).toBeUndefined();
    }
  });
});
