import { createWish } from '../../../platform/wish';

/** «Разместить график» is asked for by the edition's step and by the list of commands. */
export const { set: wishPublishing, useWish: usePublishingWish } = createWish();
