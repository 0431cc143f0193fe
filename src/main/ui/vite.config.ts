import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  build: {
    outDir: '../../../target/classes/static/graphiql',
    emptyOutDir: true,
    // Nothing inlined: the page's Content-Security-Policy then needs no data: fonts.
    assetsInlineLimit: 0,
    // The editor is one chunk of this size by nature.
    chunkSizeWarningLimit: 4500,
    license: { fileName: 'licenses.md' },
    // 'use client' in libraries means nothing without server components.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: { '/graphql': 'http://localhost:8080', '/export': 'http://localhost:8080' },
  },
});
