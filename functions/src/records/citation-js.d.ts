/** The part of Citation.js that the functions use; the library brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    /** What was read, as CSL-JSON. */
    readonly data: readonly unknown[];
    format(format: string, options?: Readonly<Record<string, unknown>>): string;
  }
  export const plugins: {
    config: {
      get(plugin: '@bibtex'): {format: {asciiOnly: boolean}};
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
