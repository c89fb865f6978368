import {patiently} from './patiently';

const failure = (code: number, message: string) => Object.assign(new Error(message), {code});
const aborted = failure(10, 'ABORTED: Too much contention on these documents.');
const closed = failure(3, 'INVALID_ARGUMENT: Transaction is invalid or closed.');

describe('A transaction that is run patiently', () => {
  /** A transaction that fails with each of these in turn, and then answers. */
  function failing(...failures: readonly Error[]) {
    const left = [...failures];
    const run = jasmine.createSpy('transaction', () => {
      const error = left.shift();
      return error ? Promise.reject(error) : Promise.resolve('done');
    });
    run.and.callThrough();
    return run;
  }

  it('is begun anew where others were in the way', async () => {
    const transaction = failing(aborted, closed);
    expect(await patiently(transaction)).toBe('done');
    expect(transaction).toHaveBeenCalledTimes(3);
  });

  it('is given up after the third time', async () => {
    const transaction = failing(aborted, closed, aborted);
    await expectAsync(patiently(transaction)).toBeRejectedWith(aborted);
    expect(transaction).toHaveBeenCalledTimes(3);
  });

  it('is not begun anew where it failed by itself', async () => {
    const wrong = failure(3, 'INVALID_ARGUMENT: A document name is wrong.');
    const transaction = failing(wrong);
    await expectAsync(patiently(transaction)).toBeRejectedWith(wrong);
    expect(transaction).toHaveBeenCalledTimes(1);
  });
});
