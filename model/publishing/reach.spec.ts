import {type Reaching, reachOf} from './reach';

describe('Who will be able to see what', () => {
  const AT = new Date('2026-05-01T10:00:00Z');
  const LATER = new Date('2026-06-01T10:00:00Z');
  const FILES = [{}, {}];
  const nothing = {item: false, openFiles: 0, closedFiles: 0};
  const reach = (content: Reaching, published?: Reaching) => reachOf(content, published, AT);

  it('is everything for everyone where it is public', () => {
    const all = {item: true, openFiles: 2, closedFiles: 0};
    expect(reach({visibility: 'public', files: FILES})).toEqual({everyone: all, members: all});
  });

  it('is nothing for everyone where it is the consortium’s, or nobody has said', () => {
    const all = {item: true, openFiles: 2, closedFiles: 0};
    expect(reach({visibility: 'consortium', files: FILES})).toEqual({everyone: nothing, members: all});
    expect(reach({}).everyone).toEqual(nothing);
  });

  it('is the page without its files while there is an embargo, for members as well', () => {
    const closed = {item: true, openFiles: 0, closedFiles: 2, filesOpenAt: LATER};
    const content: Reaching = {visibility: 'public', files: FILES, embargoUntil: LATER};
    expect(reach(content)).toEqual({everyone: closed, members: closed});
    expect(reachOf(content, undefined, LATER).everyone.openFiles).toBe(2);
  });

  it('is no matter of an embargo where there are no files', () => {
    expect(reach({visibility: 'public', embargoUntil: LATER}).everyone).toEqual({
      item: true,
      openFiles: 0,
      closedFiles: 0,
    });
  });

  it('changes for the public with the visibility of what is published, and with nothing else', () => {
    expect(reach({visibility: 'public'}, {visibility: 'consortium'}).change).toBe('opens');
    expect(reach({visibility: 'consortium'}, {visibility: 'public'}).change).toBe('closes');
    expect(reach({visibility: 'public'}, {visibility: 'public'}).change).toBeUndefined();
    expect(reach({visibility: 'public'}).change).toBeUndefined();
  });
});
