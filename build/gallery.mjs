// `node build/gallery.mjs`: builds the page that shows every part of the interface, for development only.
import path from 'node:path';
import localesPlugin from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { isMainScript, root } from './process.mjs';

/** Builds the gallery with the settings of the product's windows into `out/gallery`. */
export async function buildGallery() {
  await build({
    configFile: false,
    root: path.join(root, 'renderer/ui/gallery'),
    base: './',
    logLevel: 'error',
    plugins: [react(), { ...localesPlugin.vite({ locales: ['ru-RU'] }), enforce: 'pre' }],
    worker: { format: 'es' },
    build: {
      outDir: path.join(root, 'out/gallery'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
    },
  });
}

if (isMainScript(import.meta.url)) await buildGallery();
