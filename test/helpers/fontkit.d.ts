// fontkit has no types of its own: what the tests use of it.
declare module 'fontkit' {
  interface Font {
    readonly ascent: number;
    readonly descent: number;
    glyphForCodePoint(code: number): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
}
