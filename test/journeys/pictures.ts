import type {Page} from '@playwright/test';

/**
 * The share of a picture's pixels that another one has otherwise, from 0 to 1. Colours that differ less than the eye sees
 * count as the same: letters are smoothed a little differently each time.
 */
export async function difference(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async ([one, other]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const [first, second] = [await pixels(one ?? ''), await pixels(other ?? '')];
      let different = 0;
      for (let i = 0; i < first.length; i += 4) {
        const distance = [0, 1, 2].reduce(
          (sum, k) => sum + Math.abs((first[i + k] ?? 0) - (second[i + k] ?? 0)),
          0,
        );
        if (distance > 60) different++;
      }
      return different / (first.length / 4);
    },
    [before.toString('base64'), after.toString('base64')],
  );
}
