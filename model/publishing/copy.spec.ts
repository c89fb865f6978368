import {aDeliverable} from '../../test/fixtures/deliverables';
import {aPartner} from '../../test/fixtures/nouns';
import {contentOf, copyOf} from './copy';

describe('What a working copy begins with', () => {
  const published = {
    ...aDeliverable({id: 'one', title: 'One', number: 'D1.1', keywords: ['a']}),
    withdrawn: {at: new Date(), reason: 'Wrong.'},
  };

  it('is what editors wrote of the published item, and nothing that functions did', () => {
    const content = contentOf('deliverable', published);
    expect(content).toEqual(jasmine.objectContaining({title: 'One', number: 'D1.1', keywords: ['a']}));
    for (const field of ['id', 'version', 'publishedAt', 'updatedAt', 'withdrawn']) {
      expect(Object.keys(content)).not.toContain(field);
    }
  });

  it('is, of another item, what may be said of both', () => {
    const content = copyOf('deliverable', published, 'Two');
    expect(content).toEqual(jasmine.objectContaining({title: 'Two', keywords: ['a']}));
    for (const field of ['number', 'files', 'relations']) expect(Object.keys(content)).not.toContain(field);
  });

  it('calls a partner by its name', () => {
    expect(copyOf('partner', {...aPartner()}, 'Gemelli')['name']).toBe('Gemelli');
  });
});
