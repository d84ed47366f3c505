import { vitePlugin as remix } from '@remix-run/dev'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { isLate } from './db/pool/late.ts'
import remixOptions from './remix.config.js'
import { chunks } from './scripts/vite/chunks.ts'
import { languages } from './scripts/vite/languages.ts'
import { shortManifest } from './scripts/vite/route-manifest.ts'
import { shortest } from './scripts/vite/shortest.ts'
import { wholeManifest } from './scripts/vite/whole-manifest.ts'

export default defineConfig({
  // The plugin rewrites route modules for the browser, so tests run without it.
  plugins: process.env.VITEST
    ? []
    : [
        singleIcons(),
        remix(remixOptions),
        programs(),
        chunks(),
        shortest(),
        languages(),
        shortManifest(),
        wholeManifest(),
      ],
  build: {
    target: ['chrome93', 'safari15.4', 'firefox115'],
  },
  worker: { format: 'es' },
  ssr: { noExternal: [/^@mantine\//] },
  test: {
    // What differs is named by its first rows, not by their number: `expected [ 'a', 'b', …(53) ]`.
    chaiConfig: { truncateThreshold: 800 },
    // Whatever is waited for has as long as a busy machine may need.
    expect: { poll: { timeout: 60_000 } },
    onUnhandledError: (error) => !isLate(error),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts'],
          // A busy machine is no fault of a test: properties count their runs, not their seconds.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // The application is read once by a worker, not once by a file.
          isolate: false,
          setupFiles: 'tests/support/file-ends.ts',
          restoreMocks: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

// Takes each icon from its own file: the package's index alone would make the build read six thousand.
function singleIcons(): Plugin {
  return {
    name: 'single-icons',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) =>
      id.includes('/app/')
        ? code.replace(/import \{([^}]*)\} from '@tabler\/icons-react'/g, (_, names: string) =>
            names
              .split(',')
              .map((name) => name.trim())
              .filter((name) => name && !name.startsWith('type '))
              .map((name) => `import ${name} from '@tabler/icons-react/dist/esm/icons/${name}.mjs'`)
              .join(';'),
          )
        : undefined,
  }
}

// The programs beside the pages, in one build with them: what both need is there once.
function programs(): Plugin {
  const names = [
    ...['start', 'demo', 'worker', 'migrate', 'create-admin', 'figures', 'duplicates', 'export', 'import'],
    ...['backup', 'restore', 'doctor'],
  ]
  return {
    name: 'programs',
    enforce: 'post',
    apply: 'build',
    config: (_, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              target: 'node20.10',
              rollupOptions: {
                input: {
                  index: 'virtual:remix/server-build',
                  ...Object.fromEntries(names.map((name) => [name, `scripts/${name}.ts`])),
                  // A thread of its own reads what was uploaded.
                  'read-book': 'app/domain/imports/book/thread.server.ts',
                },
                output: {
                  entryFileNames: '[name].js',
                  chunkFileNames: 'chunks/[name]-[hash].js',
                  experimentalMinChunkSize: 20_000,
                },
              },
            },
          }
        : undefined,
  }
}
