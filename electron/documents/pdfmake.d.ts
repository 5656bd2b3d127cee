// pdfmake 0.3 has no types of its own: what we use of it.
declare module 'pdfmake' {
  interface FontFiles {
    normal: string;
    bold?: string;
  }
  interface Pdfmake {
    readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
    setFonts(fonts: Record<string, FontFiles>): void;
    setTableLayouts(layouts: object): void;
    setProgressCallback(callback: ((share: number) => void) | undefined): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Buffer> };
  }
  const pdfmake: Pdfmake;
  export default pdfmake;
}
