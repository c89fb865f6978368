/**
 * What pictures need of the library, and no more. Its own types would be asked of every function at every check; the
 * library is fetched with the first picture only.
 */
declare module '@resvg/resvg-wasm' {
  export function initWasm(program: Promise<Uint8Array>): Promise<void>;

  interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }

  export class Resvg {
    constructor(
      svg: string,
      options: {
        readonly font: {
          readonly fontBuffers: readonly Uint8Array[];
          readonly loadSystemFonts: boolean;
          readonly defaultFontFamily: string;
        };
        readonly fitTo: {readonly mode: 'width'; readonly value: number};
      },
    );
    getBBox(): Box | undefined;
    render(): {asPng(): Uint8Array; free(): void};
    free(): void;
  }
}
