import type { FastifyBaseLogger } from 'fastify';
import type { SetupService } from './setup.service.js';

/** Call it at boot, once the server listens: whoever reads the log may open the shop. */
export async function announceSetup(setup: SetupService, publicUrl: string, logger: Pick<FastifyBaseLogger, 'info'>): Promise<void> {
  const code = await setup.prepare();
  if (code !== null) logger.info(`there is no workspace yet: open ${publicUrl} and set it up with the one-time code ${code}`);
}
