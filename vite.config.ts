import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

// `npm run dev` puts Vite where people expect the mechanism, and the server on a port beside it.
const apiAddress = process.env.API_ADDRESS ?? 'http://127.0.0.1:3001';

const second = 1000;

/** Nothing outlives a test but what is read-only: files share a process, since loading the server again takes the longest. */
const together = { isolate: false, maxWorkers: 2 };

export default defineConfig({
  root: join(root, 'client'),
  plugins: [react()],
  build: {
    outDir: join(root, 'dist/client'),
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        // Together, so that our settings of zod are made before any other chunk makes a schema.
        codeSplitting: {
          groups: [{ name: 'schemas', test: /node_modules\/zod\/|client\/zod-settings\.ts/ }],
        },
      },
    },
  },
  server: {
    host: 'localhost',
    strictPort: true,
    // Not the whole project: the data of a running installation lies in it, too.
    fs: { allow: ['client', 'shared', 'node_modules'].map((folder) => join(root, folder)) },
    proxy: Object.fromEntries(
      // Whole segments only: /trpc.ts is a module of the client.
      ['/trpc', '/api', '/files', '/healthz', '/readyz'].map((path) => [
        `^${path}(?=[/?]|$)`,
        apiAddress,
      ]),
    ),
  },
  test: {
    root,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          ...together,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration-sqlite',
          include: ['tests/integration/**/*.test.ts'],
          env: { TEST_ENGINE: 'sqlite' },
          ...together,
          testTimeout: 15 * second,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration-postgres',
          include: ['tests/integration/**/*.test.ts'],
          env: { TEST_ENGINE: 'postgres' },
          ...together,
          globalSetup: ['tests/support/postgres.ts'],
          testTimeout: 15 * second,
          hookTimeout: 30 * second,
        },
      },
      {
        extends: true,
        test: {
          // Servers as processes of their own, killed and started again: one file at a time.
          name: 'trouble',
          include: ['tests/trouble/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          fileParallelism: false,
          testTimeout: 300 * second,
          hookTimeout: 60 * second,
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          include: ['tests/client/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Two windows wait for each other less than one after the other; more would only wait for the processor.
          maxWorkers: 2,
          testTimeout: 180 * second,
          hookTimeout: 60 * second,
        },
      },
    ],
  },
});
