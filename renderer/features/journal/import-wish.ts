import { createWish } from '../../platform/wish';

/** «Загрузить из Excel/CSV» is asked for by the page's button, by the empty journal, by the list of commands. */
export const { set: wishImport, useWish: useImportWish } = createWish();
