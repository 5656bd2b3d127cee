/**
 * What the director of the example school signs with. The program tells it to everybody in the example, and
 * takes it nowhere as a new passphrase (`passphraseFault`): no real journal has a key under it.
 */
export const EXAMPLE_PASSPHRASE = 'ручей парус тетрадь звонок';
