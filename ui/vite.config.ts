import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { lettersAhead } from './letters.ts';

export default defineConfig({
  plugins: [svelte(), lettersAhead()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: '127.0.0.1' },
  build: {
    target: ['safari16.4', 'chrome110'],
    // The content-security policy refuses `data:` fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The preview's parser of PDF is one large file, loaded only when the report screen opens.
    chunkSizeWarningLimit: 2000,
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
