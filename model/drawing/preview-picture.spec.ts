import {CONTROL_TEXT, HOSTILE_TITLES} from '../../test/fixtures/hostile';
import {problemsOfForm} from '../../test/standards/xml';
import {readFileSync} from 'node:fs';
import {CATEGORIES} from '../deliverables/category';
import {PICTURE_COLOURS, pictureInWords, previewPicture} from './preview-picture';

describe('The picture for link previews', () => {
  it('is well-formed whatever it says', async () => {
    for (const title of [...HOSTILE_TITLES, CONTROL_TEXT]) {
      expect(await problemsOfForm(previewPicture({title, label: title, category: 'datasets'})))
        .withContext(title)
        .toEqual([]);
    }
  });

  it('has the colours of the pages', () => {
    const tokens = readFileSync('src/styles/_tokens.scss', 'utf8');
    for (const [name, value] of Object.entries(PICTURE_COLOURS)) {
      expect(tokens).withContext(name).toContain(`--${name}: light-dark(${value},`);
    }
  });

  it('says the title and what it is, escaped, with the drawing of its category', () => {
    for (const category of CATEGORIES) {
      const svg = previewPicture({title: 'A & B <c>', label: 'Datasets', category});
      expect(svg).toContain('>A &amp; B &lt;c&gt;</text>');
      expect(svg).toContain('>Datasets</text>');
      expect(svg).toContain(`fill="${PICTURE_COLOURS[`hue-${category}`]}"`);
    }
  });

  it('ends a title in dots that is longer than there is room for', () => {
    const svg = previewPicture({title: 'word '.repeat(200), label: 'News'});
    expect(svg.match(/…/g)?.length).toBe(1);
    expect(previewPicture({title: 'Short', label: 'News'})).not.toContain('…');
  });

  it('is told in words', () => {
    expect(pictureInWords({title: 'An atlas', label: 'Datasets'})).toBe('Datasets: An atlas');
  });
});
