/** The emulators and a busy machine may take their time: a spec that hangs fails after a minute. */
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;
