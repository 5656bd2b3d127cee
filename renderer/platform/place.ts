/**
 * True in the example: the main process opens the window at `app://journal/?example`, so that it is known
 * before anything is read. Tests of single parts and workers have no such address.
 */
export const isExample =
  typeof location !== 'undefined' && new URLSearchParams(location.search).has('example');
