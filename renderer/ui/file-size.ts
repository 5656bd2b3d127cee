const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;
const TENTHS = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 });

/** The size of a file as the system shows it: «240 КБ», «1,2 МБ». @param bytes not negative */
export function fileSizeText(bytes: number): string {
  if (bytes < 0.95 * MEGABYTE) {
    const kilobytes = bytes === 0 ? 0 : Math.max(1, Math.round(bytes / KILOBYTE));
    return `${kilobytes}\u00a0КБ`;
  }
  return `${TENTHS.format(bytes / MEGABYTE)}\u00a0МБ`;
}
