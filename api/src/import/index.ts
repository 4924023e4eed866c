export { DEMO_ACCOUNTS, DEMO_PASSWORD, seedDemo } from './demo-seed.js';
export { importFiles } from './import-files.js';
export type { ImportOptions, ImportPaths, ImportReport } from './import-files.js';
export { describeProblem, ImportRefused } from './csv/problem.js';
