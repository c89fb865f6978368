/** Deletes uploads that nobody made a document of. Returns how many. */
export async function sweepUploads(_now = new Date()): Promise<number> {
  throw new Error('to be built');
}
