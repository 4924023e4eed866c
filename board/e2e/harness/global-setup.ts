import type { TestProject } from 'vitest/node';
import { NodeProcess, temporaryDataDir } from './node-process.js';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/** One node with the demo shop for all files that do not kill it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { dataDir, remove } = temporaryDataDir();
  const node = await NodeProcess.start(dataDir);
  project.provide('url', node.url);
  return async () => {
    await node.kill('SIGTERM');
    remove();
  };
}
