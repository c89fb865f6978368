/**
 * Takes the text out of a file in a thread of its own, which is ended when it takes too long or too much: a file may
 * be made to do either. What was read until then is kept.
 */
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {Worker} from 'node:worker_threads';

export interface ReadingLimits {
  readonly milliseconds: number;
  /** Bytes by which the whole process may grow meanwhile. */
  readonly memory: number;
  readonly characters: number;
  readonly pages: number;
}

export const READING_LIMITS: ReadingLimits = {
  milliseconds: 60_000,
  memory: 400_000_000,
  characters: 2_000_000,
  pages: 2_000,
};

/** The thread. As text, because the deployed functions are one file, and a thread begins with a file of its own. */
const THREAD = `
const {parentPort, workerData} = require('node:worker_threads');
const {kind, bytes, library, limits} = workerData;
const tell = (text) => parentPort.postMessage(text);
async function pdf({getDocumentProxy}) {
  const document = await getDocumentProxy(bytes, {disableFontFace: true, isEvalSupported: false, verbosity: 0});
  let length = 0;
  for (let n = 1; n <= Math.min(document.numPages, limits.pages) && length < limits.characters; n++) {
    const content = await (await document.getPage(n)).getTextContent();
    const text = content.items.map((item) => item.str + (item.hasEOL ? '\\n' : '')).join('');
    length += text.length;
    tell(text + '\\n');
  }
}
async function docx({extractRawText}) {
  tell((await extractRawText({buffer: Buffer.from(bytes)})).value);
}
import(library)
  .then((loaded) => (kind === 'pdf' ? pdf(loaded) : docx(loaded.default)))
  .then(() => parentPort.close(), () => parentPort.close());
`;

const LIBRARIES = {pdf: 'unpdf', docx: 'mammoth'} as const;

const require = createRequire(import.meta.url);

/** The text of a PDF or DOCX, as far as it could be read within the limits. Never fails. */
export async function extractText(
  kind: keyof typeof LIBRARIES,
  bytes: Uint8Array,
  limits = READING_LIMITS,
): Promise<string> {
  const library = pathToFileURL(require.resolve(LIBRARIES[kind])).href;
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: {kind, bytes: new Uint8Array(bytes), library, limits},
    resourceLimits: {maxOldGenerationSizeMb: Math.ceil(limits.memory / 1_000_000)},
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  let text = '';
  const end = () => void worker.terminate();
  const clock = setTimeout(end, limits.milliseconds);
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > limits.memory) end();
  }, 50);
  await new Promise<void>((resolve) => {
    worker.on('message', (part: string) => {
      text += part;
      if (text.length >= limits.characters) end();
    });
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
  clearTimeout(clock);
  clearInterval(watch);
  return text.slice(0, limits.characters);
}
