import { createWish } from '../../platform/wish';

/** «Новое собрание» is asked for by the page's button, by the empty list, by the list of commands. */
export const { set: wishMeeting, useWish: useMeetingWish } = createWish();
