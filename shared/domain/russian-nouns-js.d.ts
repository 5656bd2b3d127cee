// The package has no types of its own; only what we ask of it.
declare module 'russian-nouns-js' {
  interface Lemma {
    readonly text: string;
    readonly gender: string;
    readonly animate: boolean;
  }
  const RussianNouns: {
    readonly Engine: new () => { decline(lemma: Lemma, form: string): string[] };
    readonly Gender: { readonly FEMININE: string; readonly MASCULINE: string };
    readonly Case: Readonly<Record<'GENITIVE' | 'DATIVE' | 'ACCUSATIVE' | 'INSTRUMENTAL', string>>;
  };
  export default RussianNouns;
}
