/**
 * Who may import whom, as CONTRIBUTING.md draws it. A rule is broken by an import from a file that matches `from` (and not `except`) of
 * a file that matches `to` (and not `unless`). Packages count as `npm:name`, node's own modules as `node:name`. `$1` in `unless` is the
 * first group of `from`. Each rule carries an import that breaks it: the suite plants it and sees it refused.
 */
const DOMAIN =
  '(job|schedule|travel|assignment|timesheet|technician|customer|price-book|workspace|import|billing|recurrence|notification|integration|attachment|plan)';
export const PURE_KINDS = ['lifecycle', 'policy', 'events', 'errors', 'decide', 'changes', 'rules'];
const PURE = `^api/src/${DOMAIN}/.*\\.(${PURE_KINDS.join('|')})\\.ts$`;
const WORLD = '^(npm|node):';
const PURE_PACKAGES = '^npm:temporal-polyfill$|^node:crypto$';
const EDGE = '\\.(type|input|resolver|loader)\\.ts$';
const PROGRAM = '^api/src/(main|app[\\w-]*|emit-[\\w-]+)\\.ts$|^api/src/app/|cli\\.ts$';

export const RULES = [
  {
    name: 'api-not-board',
    why: 'schema.graphql is all they share',
    from: '^api/',
    to: '^board/',
    planted: ['api/src/job/job.service.ts', 'board/src/lib/words.ts'],
  },
  {
    name: 'board-not-api',
    why: 'schema.graphql is all they share',
    from: '^board/src/',
    to: '^api/',
    planted: ['board/src/lib/words.ts', 'api/src/kernel/money.ts'],
  },
  {
    name: 'kernel-alone',
    why: 'the kernel is words: it imports nothing of ours',
    from: '^api/src/kernel/',
    to: '^api/src/(?!kernel/)',
    planted: ['api/src/kernel/money.ts', 'api/src/platform/logger.ts'],
  },
  {
    name: 'kernel-pure',
    why: 'the kernel does not touch the world',
    from: '^api/src/kernel/',
    to: WORLD,
    unless: PURE_PACKAGES,
    planted: ['api/src/kernel/money.ts', 'node:fs'],
  },
  {
    name: 'platform-kernel-only',
    why: 'machinery knows no domain',
    from: '^api/src/platform/',
    to: '^api/src/(?!platform/|kernel/)',
    planted: ['api/src/platform/logger.ts', 'api/src/job/index.ts'],
  },
  {
    name: 'config-at-the-top',
    why: 'a part is given what it needs; only programs read the configuration',
    from: `^api/src/${DOMAIN}/`,
    except: PROGRAM,
    to: '^api/src/(config|environment-reader)\\.ts$',
    planted: ['api/src/job/job.service.ts', 'api/src/config.ts'],
  },
  {
    name: 'app-on-top',
    why: 'the composition root is imported by programs alone',
    from: '^api/src/',
    except: PROGRAM,
    to: '^api/src/(app[\\w-]*|main)\\.ts$|^api/src/app/',
    planted: ['api/src/job/job.service.ts', 'api/src/app.ts'],
  },
  {
    name: 'domain-door',
    why: 'a domain reaches another through its index.ts',
    from: `^api/src/${DOMAIN}/`,
    to: `^api/src/${DOMAIN}/`,
    unless: '^api/src/$1/|/index\\.ts$',
    planted: ['api/src/schedule/schedule.service.ts', 'api/src/job/job.repository.ts'],
  },
  {
    name: 'pure-no-world',
    why: 'a rule of the trade is given time and ids as arguments',
    from: PURE,
    to: WORLD,
    unless: '^npm:temporal-polyfill$',
    planted: ['api/src/job/job.lifecycle.ts', 'npm:uuid'],
  },
  {
    name: 'pure-below',
    why: 'a rule of the trade knows no storage and no service',
    from: PURE,
    to: '^api/src/(platform/|.*\\.(entity|repository|service|type|input|resolver|loader)\\.ts$)',
    planted: ['api/src/schedule/team-hours/weekly-shifts.rules.ts', 'api/src/schedule/board.repository.ts'],
  },
  {
    name: 'repository-below',
    why: 'a repository knows no service and no GraphQL',
    from: '^api/src/.*\\.repository\\.ts$',
    to: `\\.service\\.ts$|${EDGE}`,
    planted: ['api/src/job/job.repository.ts', 'api/src/job/job.service.ts'],
  },
  {
    name: 'service-below',
    why: 'a service does not know who calls it',
    from: '^api/src/.*\\.service\\.ts$',
    to: EDGE,
    planted: ['api/src/job/job.service.ts', 'api/src/job/job.resolver.ts'],
  },
  {
    name: 'graphql-at-the-edge',
    why: 'GraphQL stays in types, inputs and resolvers',
    from: `^api/src/${DOMAIN}/`,
    except: EDGE,
    to: '^npm:(type-graphql|graphql|graphql-scalars|@apollo/.*)$',
    planted: ['api/src/job/job.service.ts', 'npm:graphql'],
  },
  {
    name: 'sql-in-repositories',
    why: 'SQL lives in repositories',
    from: `^api/src/${DOMAIN}/`,
    except: '\\.(repository|entity)\\.ts$|^api/src/import/',
    to: '^npm:(typeorm|pg|pg-copy-streams)$',
    planted: ['api/src/job/job.service.ts', 'npm:typeorm'],
  },
  {
    name: 'lib-alone',
    why: 'pure helpers import nothing of ours',
    from: '^board/src/lib/',
    to: '^board/src/(?!lib/)',
    planted: ['board/src/lib/words.ts', 'board/src/ui/button.tsx'],
  },
  {
    name: 'ui-below',
    why: 'a ui part knows no feature and no client',
    from: '^board/src/ui/',
    to: '^board/src/(?!ui/|lib/|graphql/)',
    planted: ['board/src/ui/button.tsx', 'board/src/features/dispatch/board-page.tsx'],
  },
  {
    name: 'apollo-below',
    why: 'the client knows no feature',
    from: '^board/src/apollo/',
    to: '^board/src/(features/|app/|main\\.tsx$)',
    planted: ['board/src/apollo/client.ts', 'board/src/features/dispatch/board-page.tsx'],
  },
  {
    name: 'model-pure',
    why: 'a model is plain functions',
    from: '^board/src/features/[^/]+/model/',
    to: '^board/src/(ui|apollo|app)/|^npm:(react|react-dom|@apollo/.*)$',
    planted: ['board/src/features/dispatch/model/lanes.ts', 'npm:react'],
  },
  {
    name: 'model-below',
    why: 'a model does not know its feature',
    from: '^board/src/features/([^/]+)/model/',
    to: '^board/src/features/',
    unless: '^board/src/features/$1/model/',
    planted: ['board/src/features/dispatch/model/lanes.ts', 'board/src/features/dispatch/board-page.tsx'],
  },
  {
    name: 'features-apart',
    why: 'features do not import features',
    from: '^board/src/features/([^/]+)/',
    to: '^board/src/features/',
    unless: '^board/src/features/$1/',
    planted: ['board/src/features/dispatch/board-page.tsx', 'board/src/features/session/sign-in-page.tsx'],
  },
  {
    name: 'features-below-app',
    why: 'a feature does not know the shell',
    from: '^board/src/features/',
    to: '^board/src/(app/|main\\.tsx$)',
    planted: ['board/src/features/dispatch/board-page.tsx', 'board/src/app/shell.tsx'],
  },
];
