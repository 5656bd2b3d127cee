import { createContext } from 'react';

/** Whether rows of lists are 28 px high instead of 32: chosen once for the whole window. */
export const CompactRows = createContext(false);
