import {ReadError} from './read-error';
import {withTimeLimit} from './time-limit';

describe('a time limit on a read', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('gives the value of a read that answers in time', async () => {
    await expectAsync(withTimeLimit(Promise.resolve('here'), 50)).toBeResolvedTo('here');
  });

  it('keeps the error of a read that fails in time', async () => {
    await expectAsync(withTimeLimit(Promise.reject(new Error('no')), 50)).toBeRejectedWithError('no');
  });

  it('ends a read that never answers as unreachable', async () => {
    const read = withTimeLimit(new Promise<string>(() => undefined), 50);
    jasmine.clock().tick(51);
    await expectAsync(read).toBeRejectedWith(new ReadError('unreachable'));
  });
});
