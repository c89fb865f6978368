import {Component, signal} from '@angular/core';
import type {Block} from '@model/newsletter/issue';
import {MOST_NEW} from '@model/newsletter/news-since';
import {sketchOf} from '@model/newsletter/sketch';
import {FakeDesk, openDesk} from '../../../../testing/newsletter';
import {CommandError} from '../../../core/commands/command-error';
import {DraftEditing} from '../../../publishing/draft-page/draft-editing';
import {DeskRepository} from '../desk-repository';
import {IssueWriting} from '../issue-writing';
import {FillBlocks} from './fill-blocks';

@Component({imports: [FillBlocks], template: `<app-fill-blocks issue="january" />`})
class Host {}

const BUTTON = 'Fill with everything new since the last issue';
const SINCE = Date.UTC(2026, 0, 10, 12);
const pick = (type: 'outcome' | 'news', id: string): Block => ({type, audiences: [], id});

describe('Filling an issue with what is new', () => {
  /** What is done, in order. */
  let done: string[];
  let inserted: {blocks: readonly unknown[]; at: number}[];

  async function show(fill: () => Promise<unknown>, blocks: readonly Block[] = []) {
    done = [];
    inserted = [];
    const sketch = signal(sketchOf({blocks}));
    return openDesk(Host, new FakeDesk(), {
      providers: [
        {
          provide: DeskRepository,
          useValue: {
            fill: (input: {issue: string}) => {
              done.push(`asked for ${input.issue}`);
              return fill();
            },
          },
        },
        {provide: DraftEditing, useValue: {save: () => Promise.resolve(void done.push('saved'))}},
        {
          provide: IssueWriting,
          useValue: {
            sketch,
            insert: (added: readonly unknown[], at: number) => inserted.push({blocks: added, at}),
          },
        },
      ],
    });
  }
  const found = (...blocks: Block[]) => Promise.resolve({since: SINCE, blocks});

  it('puts it below what stands there, and says since when it is new', async () => {
    const {press, says} = await show(
      () => found(pick('outcome', 'atlas'), pick('news', 'kick-off')),
      [{type: 'divider', audiences: []}],
    );
    await press(BUTTON);
    await says('2 blocks were added: what is new since 10 January 2026.');
    expect(inserted).toEqual([{blocks: [pick('outcome', 'atlas'), pick('news', 'kick-off')], at: 1}]);
  });

  it('asks only once all that was written is stored', async () => {
    const {press, says} = await show(() => found());
    await press(BUTTON);
    await says('Nothing new since 10 January 2026 that is not in it already.');
    expect(done).toEqual(['saved', 'asked for january']);
    expect(inserted).toEqual([]);
  });

  it('adds nothing that was picked while it was asked for', async () => {
    const {press, says} = await show(
      () => found(pick('outcome', 'atlas'), pick('news', 'atlas')),
      [pick('outcome', 'atlas')],
    );
    await press(BUTTON);
    await says('One block was added');
    expect(inserted).toEqual([{blocks: [pick('news', 'atlas')], at: 1}]);
  });

  it('says that there may be more where as many came as go at once', async () => {
    const all = Array.from({length: MOST_NEW}, (_, n) => pick('news', `news-${n}`));
    const {press, says} = await show(() => found(...all));
    await press(BUTTON);
    await says(`${MOST_NEW} blocks were added, as many as go at once`);
  });

  it('says why it could not, and can be asked again', async () => {
    let isBroken = true;
    const {press, says, items} = await show(() =>
      isBroken ? Promise.reject(new CommandError('unreachable', undefined)) : found(pick('news', 'one')),
    );
    await press(BUTTON);
    await says("can't be reached");
    expect(inserted).toEqual([]);
    isBroken = false;
    await press(BUTTON);
    await says('One block was added');
    expect(items('.note-error')).toEqual([]);
  });
});
