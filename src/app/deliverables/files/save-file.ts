/** Milliseconds a browser may need to begin saving before the bytes are let go. */
const SAVING = 60_000;

/** Hands bytes to the reader as a file. */
export function saveFile(document: Document, blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVING);
}
