import {blankBlock, insertedBlocks, keyed, movedBlocks, NO_BLOCKS, patchedBlocks} from './block-list';
import {type BlockType, BLOCK_TYPES} from './issue';
import {sketchOf, type SketchedBlock} from './sketch';

const text = (words: string): SketchedBlock => ({type: 'text', audiences: [], text: words});
const divider: SketchedBlock = {type: 'divider', audiences: []};
const three = keyed([text('a'), text('b'), text('c')], NO_BLOCKS);

describe('The blocks of an issue', () => {
  it('are known again where they moved, were rewritten, or others came and went', () => {
    expect(three.keys).toEqual([0, 1, 2]);
    expect(keyed(movedBlocks(three.blocks, 0, 2), three).keys).toEqual([1, 2, 0]);
    expect(keyed(patchedBlocks(three.blocks, 1, {text: 'B'}), three).keys).toEqual([0, 1, 2]);
    expect(keyed(insertedBlocks(three.blocks, 1, [text('new')]), three).keys).toEqual([0, 3, 1, 2]);
    expect(keyed(three.blocks.slice(1), three).keys).toEqual([1, 2]);
  });

  it('keep their own keys though they are twins', () => {
    const twins = keyed([divider, text('a'), divider], NO_BLOCKS);
    expect(keyed(patchedBlocks(twins.blocks, 1, {text: 'b'}), twins).keys).toEqual([0, 1, 2]);
    expect(keyed([divider], twins).keys).toEqual([0]);
  });

  it('begin as what can be read again, whatever their type', () => {
    const blocks = BLOCK_TYPES.map((type: BlockType) => blankBlock(type));
    expect(sketchOf({blocks}).blocks as unknown[]).toEqual(blocks);
  });

  it('leave out what was emptied again and need not be there', () => {
    const [block] = patchedBlocks([{...text('a'), heading: 'H'}], 0, {heading: '', text: ''});
    expect(block).toEqual(text(''));
    const image: SketchedBlock = {type: 'image', audiences: [], src: '', alt: 'A', url: 'https://a.eu'};
    expect(patchedBlocks([image], 0, {url: '', alt: ''})).toEqual([
      {type: 'image', audiences: [], src: '', alt: ''},
    ]);
    const button: SketchedBlock = {type: 'button', audiences: [], label: 'L', url: 'https://a.eu'};
    expect(patchedBlocks([button], 0, {url: ''})).toEqual([{...button, url: ''}]);
  });

  it('stay where there is no place to move to', () => {
    expect(movedBlocks(three.blocks, 0, -1)).toEqual([...three.blocks]);
    expect(movedBlocks(three.blocks, 2, 3)).toEqual([...three.blocks]);
  });
});
