import * as v from 'valibot';
import {idSchema} from '../schema/fields';
import {slugOf} from './slug';

describe('The id that a title suggests', () => {
  it('is its words in small letters, joined by hyphens', () => {
    expect(slugOf('  Genetic counselling: a map of the EU-27 (2024)  ')).toBe(
      'genetic-counselling-a-map-of-the-eu-27-2024',
    );
  });

  it('spells what is no plain letter', () => {
    expect(slugOf("L'Étude œuvre à Łódź: Größe, Æther & Europe’s ÿ")).toBe(
      'letude-oeuvre-a-lodz-grosse-aether-europes-y',
    );
  });

  it('is cut between words, and stays an id', () => {
    const slug = slugOf('word '.repeat(60));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/-word$/);
    expect(v.is(idSchema, slug)).toBeTrue();
    expect(v.is(idSchema, slugOf('x'.repeat(300)))).toBeTrue();
  });

  it('is left to the editor where no letter is Latin', () => {
    expect(slugOf('Γονιδιωματική για όλους')).toBe('');
  });
});
