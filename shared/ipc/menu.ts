/** Commands of the native menu that the window carries out. */
export type MenuCommand = 'new-consultation' | 'new-record' | 'find' | 'help' | 'print';
