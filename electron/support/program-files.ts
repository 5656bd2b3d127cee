/** Endings of what starts by itself when it is opened: mail servers send letters with them back. */
const PROGRAM_ENDINGS = new Set(
  (
    'ade adp apk app appimage appx bat bin cab chm cmd com command cpl deb desktop dll dmg drv exe gadget hta inf ' +
    'ins iso isp jar js jse lib lnk mde msc msi msix msp mst pif pkg ps1 psm1 py reg rpm run scf scr sct sh sys url ' +
    'vb vbe vbs vhd vxd wsc wsf wsh xll'
  ).split(' '),
);

/** First bytes of programs: Windows, Linux, macOS, a script that names its interpreter. */
const PROGRAM_SIGNATURES: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
];

/** True for a name that says «program»; dots and spaces after the ending, which Windows drops, hide nothing. */
export function isProgramName(name: string): boolean {
  const ending = /\.([^.]+)[. ]*$/u.exec(name)?.[1] ?? '';
  return PROGRAM_ENDINGS.has(ending.trim().toLowerCase());
}

/** True for a program under whatever name, by its first bytes. */
export function isProgram(bytes: Uint8Array): boolean {
  return PROGRAM_SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte));
}
