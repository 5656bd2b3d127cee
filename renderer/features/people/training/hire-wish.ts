import { createWish } from '../../../platform/wish';

/** «Добавить сотрудника» is asked for by the page's button, by the empty list, by the list of commands. */
export const { set: wishHire, useWish: useHireWish } = createWish();
