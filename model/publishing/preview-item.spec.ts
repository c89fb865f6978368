import * as v from 'valibot';
import {KIND_SCHEMAS, KINDS} from './kind';
import {previewItem} from './preview-item';

describe('what a preview shows', () => {
  const words = {title: 'Without a title', text: 'Not written yet'};
  const moment = {version: 3, at: new Date(0)};

  it('is an item of its kind, however little is written', () => {
    for (const kind of KINDS) {
      const item = previewItem(kind, '3', {visibility: 'public'}, words, moment);
      expect(v.is(KIND_SCHEMAS[kind], {...item, body: item['body'] || 'x'}))
        .withContext(kind)
        .toBeTrue();
    }
  });

  it('is what was written, wherever something was', () => {
    const item = previewItem('deliverable', 'atlas', {title: 'Atlas', keywords: ['x']}, words, moment);
    expect(item['title']).toBe('Atlas');
    expect(item['keywords']).toEqual(['x']);
    expect(item['version']).toBe(3);
    expect(item.id).toBe('atlas');
  });
});
