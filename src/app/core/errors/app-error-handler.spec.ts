import {ErrorHandler} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {MissingPart, provideErrorHandling} from './app-error-handler';

describe('AppErrorHandler', () => {
  function setUp() {
    TestBed.configureTestingModule({providers: [provideErrorHandling()]});
    spyOn(console, 'error');
    return {handler: TestBed.inject(ErrorHandler), part: TestBed.inject(MissingPart)};
  }

  for (const words of [
    'Failed to fetch dynamically imported module: https://x/chunk-A.js',
    'error loading dynamically imported module: https://x/chunk-A.js',
    'Importing a module script failed.',
  ]) {
    it(`offers a reload when a chunk is gone: "${words}"`, () => {
      const {handler, part} = setUp();
      handler.handleError(new TypeError(words));
      expect(part.missing()).toBeTrue();
    });
  }

  it('offers no reload for any other error, but logs it', () => {
    const {handler, part} = setUp();
    handler.handleError(new TypeError('x is not a function'));
    expect(part.missing()).toBeFalse();
    expect(console.error).toHaveBeenCalled();
  });
});
