import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The node that runs PostGraphile, which needs 22: this one where it is new enough, else the one installed beside it; null when it is not installed. */
export function peerNode() {
  if (!existsSync(here('node_modules/postgraphile'))) return null;
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const bundled = here(`node_modules/node-${process.platform}-${process.arch}/bin/node`);
  return existsSync(bundled) ? bundled : null;
}
