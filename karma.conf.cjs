/** Component specs run in Chromium; CHROME_BIN names another one than Debian's. */
process.env.CHROME_BIN ??= '/usr/bin/chromium';

module.exports = (config) => {
  config.set({
    frameworks: ['jasmine'],
    plugins: [require('karma-jasmine'), require('karma-chrome-launcher'), require('karma-coverage')],
    client: {
      // Any order, and a spec that expects nothing fails: it could not have failed otherwise.
      jasmine: {random: true, failSpecWithNoExpectations: true, timeoutInterval: 30_000},
      clearContext: false,
    },
    coverageReporter: {dir: 'coverage', subdir: '.', reporters: [{type: 'html'}, {type: 'text-summary'}]},
    reporters: ['dots'],
    browsers: ['ChromiumCI'],
    customLaunchers: {
      ChromiumCI: {
        base: 'ChromiumHeadless',
        // The sandbox needs a user other than root; the rest keeps the browser from talking to anybody.
        flags: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          '--disable-quic',
        ],
      },
    },
    // The machines that run this are small and busy.
    captureTimeout: 120_000,
    browserNoActivityTimeout: 120_000,
    browserDisconnectTimeout: 60_000,
    pingTimeout: 60_000,
  });
};
