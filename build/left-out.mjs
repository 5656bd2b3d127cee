// Stands in the bundle for packages that are never called; see LEFT_OUT in electron.vite.config.ts.

/** @returns {never} */
export function leftOut() {
  throw new Error('electron-store is built without its schemas and migrations');
}
export const Ajv2020 = leftOut;
// eslint-disable-next-line no-restricted-exports -- two of the packages are default exports
export default leftOut;
