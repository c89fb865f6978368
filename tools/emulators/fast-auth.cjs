/**
 * Preloaded into firebase-tools 14 (`node -r`) to halve its start. The Auth emulator compiles some hundred schemas of
 * its own API description, each with a new Ajv that first compiles the meta-schema. That description is a fixed file
 * of firebase-tools, so checking it against the meta-schema proves nothing; requests are validated as before.
 */
const {createRequire} = require('node:module');
const path = require('node:path');

const firebaseTools = createRequire(path.resolve(process.argv[1]));
const Ajv = createRequire(firebaseTools.resolve('exegesis'))('ajv');
(Ajv.default ?? Ajv).prototype.validateSchema = () => true;
