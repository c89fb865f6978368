/**
 * Preloaded into firebase-tools 14 (`node -r`). Its Storage emulator reads each chunk of the rules runtime's output
 * as one message, so two answers that arrive together are lost and their requests hang for ever; this feeds it
 * line by line. Version 15 does so by itself: delete this file then.
 */
const path = require('node:path');
const {createInterface} = require('node:readline');

const firebaseTools = path.resolve(process.argv[1], '../../..');
const {StorageRulesRuntime} = require(path.join(firebaseTools, 'lib/emulator/storage/rules/runtime.js'));

const start = StorageRulesRuntime.prototype.start;
StorageRulesRuntime.prototype.start = function (...args) {
  const started = start.apply(this, args);
  const stdout = this._childprocess?.stdout;
  if (stdout && !this.readsLines) {
    this.readsLines = true;
    const [onMessage] = stdout.listeners('data');
    stdout.removeAllListeners('data');
    createInterface({input: stdout}).on('line', (line) => onMessage(Buffer.from(line)));
  }
  return started;
};
