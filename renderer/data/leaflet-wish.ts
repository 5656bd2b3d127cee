import { createWish } from '../platform/wish';

/** «Памятка для родителей» is asked for by «Родители», by «Нештатные ситуации» and by the list of commands. */
export const { set: wishLeaflet, useWish: useLeafletWish } = createWish();
