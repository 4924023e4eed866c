export { createWorkspace } from './workspace.repository.js';
export type { NewWorkspace } from './workspace.repository.js';
export { SetupService } from './setup.service.js';
export { announceSetup } from './setup-notice.js';
export { registerSetup } from './setup.routes.js';
export { DEMO_PASSWORD, DEMO_SIGN_INS } from './demo-sign-ins.js';
export { WorkspaceDirectory } from './workspace-directory.js';
export type { Workspace } from './workspace-directory.js';
export { WorkspaceResolver } from './workspace.resolver.js';
