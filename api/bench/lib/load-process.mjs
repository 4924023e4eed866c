import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startScript } from './processes.mjs';

const LOAD = fileURLToPath(new URL('./load.mjs', import.meta.url));

/** The load generator in its own process. `planFile` is a URL of a module with `createPlan(plan, connections)`. */
export async function startLoad() {
  const { child, stop } = await startScript('load', LOAD, {});
  return {
    stop,
    async run(options) {
      child.send({ kind: 'run', ...options });
      const [{ result, error }] = await once(child, 'message');
      if (error) throw new Error(error);
      return result;
    },
  };
}
