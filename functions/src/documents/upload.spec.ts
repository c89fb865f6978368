import {randomUUID} from 'node:crypto';
import {refusedFor} from '../testing/as';
import {emptyFiles, filesBelow, putFile} from '../testing/emulated-files';
import {checkUpload} from './upload';

describe('Looking into an upload', () => {
  const LIMIT = 12;
  const put = async (content: string) => {
    const upload = randomUUID();
    await putFile(`incoming/ada/${upload}/minutes.md`, content);
    return {upload, name: 'minutes.md'};
  };

  beforeEach(emptyFiles);

  it('refuses one byte too many, and leaves nothing of it', async () => {
    const other = await put('# Other');
    const file = await put('# Minutes +++');
    await expectAsync(checkUpload('ada', file, LIMIT)).toBeRejectedWith(refusedFor('file-too-large'));
    expect(await filesBelow('incoming/')).toEqual([`incoming/ada/${other.upload}/minutes.md`]);
  });

  it('takes one that is just as large as may be, and leaves it where it lies', async () => {
    const file = await put('# Minutes ++');
    const checked = await checkUpload('ada', file, LIMIT);
    expect(checked.bytes.toString()).toBe('# Minutes ++');
    expect(checked.contentType).toBe('text/markdown; charset=utf-8');
    expect(await filesBelow('incoming/')).toHaveSize(1);
  });
});
