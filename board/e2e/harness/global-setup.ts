import type { TestProject } from 'vitest/node';
import { NodeProcess, temporaryDataDir } from './node-process.js';

declare module 'vitest' {
  interface ProvidedContext {
    nodeUrls: string[];
  }
}

/** For every worker a node with a demo shop of its own, for all files that do not kill it: they count, and say who is here. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const shops = await Promise.all(
    Array.from({ length: project.vitest.config.maxWorkers }, async () => {
      const { dataDir, remove } = temporaryDataDir();
      return { node: await NodeProcess.start(dataDir), remove };
    }),
  );
  project.provide(
    'nodeUrls',
    shops.map(({ node }) => node.url),
  );
  return async () => {
    await Promise.all(
      shops.map(async ({ node, remove }) => {
        await node.kill('SIGTERM');
        remove();
      }),
    );
  };
}
