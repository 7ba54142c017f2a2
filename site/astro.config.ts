import node from '@astrojs/node'
import { defineConfig, passthroughImageService } from 'astro/config'

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  session: false,
  // The server refuses forms from other origins, and knows its own name behind a proxy; Astro would compare http with https.
  security: { checkOrigin: false },
  // Strict CSP: one external stylesheet, nothing inline, no script.
  build: { inlineStylesheets: 'never' },
  prefetch: false,
  // Pictures are resized once, when they are uploaded; nothing is transformed on request.
  image: { service: passthroughImageService() },
  vite: {
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // All know light-dark() and @layer: nothing is rewritten for older browsers.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    },
  },
})
