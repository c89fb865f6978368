/** The emulators and a busy machine may take their time: a spec that hangs fails after half a minute. */
jasmine.DEFAULT_TIMEOUT_INTERVAL = 30_000;
