/** The clipboard of Electron as it is: items by their types, asked for one by one. */
export interface ItemClipboard {
  read(): Promise<
    readonly {
      readonly types: readonly string[];
      getType(type: 'image/png'): Promise<object>;
    }[]
  >;
}

/** The clipboard of older Electrons, which the program runs on too: a picture at once. */
export interface PictureClipboard {
  readImage(): { isEmpty(): boolean; toPNG(): Uint8Array };
}

const PNG = 'image/png';

/** The picture that the system's clipboard holds, as PNG; empty when it holds none. */
export async function pictureOn(clipboard: ItemClipboard | PictureClipboard): Promise<Uint8Array> {
  if ('readImage' in clipboard) {
    const picture = clipboard.readImage();
    return picture.isEmpty() ? new Uint8Array() : picture.toPNG();
  }
  for (const item of await clipboard.read()) {
    if (!item.types.includes(PNG)) continue;
    const picture = await item.getType(PNG);
    if (picture instanceof Blob) return new Uint8Array(await picture.arrayBuffer());
  }
  return new Uint8Array();
}
