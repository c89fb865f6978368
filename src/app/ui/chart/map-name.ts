/** The name under which the map of Europe is known to the drawing. */
export const EUROPE = 'europe';

/** Where the map is served: `tools/maps/europe.ts` drew it. */
export const EUROPE_ADDRESS = '/maps/europe.json';
