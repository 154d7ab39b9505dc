/** What docs/ hands to an operator is tried by the programs that will read it, where they are on this machine. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const project = join(import.meta.dirname, '..');
const deploy = join(project, 'docs/deploy');
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const run = (command: string, args: string[], cwd = deploy) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};
function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chihoi-deploy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe.skipIf(!has('promtool'))('with promtool', () => {
  test('every alarm fires when it must and not before', () => {
    expect(run('promtool', ['test', 'rules', 'alerts.test.yml'], join(project, 'docs'))).toEqual({
      status: 0,
      said: expect.stringContaining('SUCCESS'),
    });
  });

  test('the page of metrics asks for rules and targets as Prometheus reads them', () => {
    const folder = scratch();
    const text = readFileSync(join(deploy, 'prometheus.yml'), 'utf8').replaceAll('/opt/chihoi', project);
    writeFileSync(join(folder, 'prometheus.yml'), text);
    expect(run('promtool', ['check', 'config', join(folder, 'prometheus.yml')])).toMatchObject({ status: 0 });
  });
});

const ruleSchema = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});
test('every alarm is tried, and asks for metrics that there are', () => {
  const { groups } = ruleSchema.parse(parse(readFileSync(join(project, 'docs/alerts.yml'), 'utf8')));
  const rules = groups.flatMap((group) => group.rules);
  const tried = readFileSync(join(project, 'docs/alerts.test.yml'), 'utf8');
  for (const { alert } of rules) expect(tried).toContain(`alertname="${alert}"`);
  const shown = readFileSync(join(project, 'docs/grafana.json'), 'utf8');
  const asked = rules.flatMap(({ expr }) => expr.match(/\bchihoi_\w+/g) ?? []);
  for (const name of asked) expect(shown).toContain(name.replace(/_(count|bucket|sum)$/, ''));
});

describe.skipIf(!has('systemd-analyze'))('with systemd', () => {
  test.each(readdirSync(deploy).filter((name) => /\.(service|timer)$/.test(name)))('%s is a unit', (name) => {
    const folder = scratch();
    for (const unit of readdirSync(deploy).filter((one) => /\.(service|timer)$/.test(one)))
      copyFileSync(join(deploy, unit), join(folder, unit.replace('@', '@1')));
    expect(run('systemd-analyze', ['verify', join(folder, name.replace('@', '@1'))])).toEqual({ status: 0, said: '' });
  });
});

test.skipIf(!has('caddy'))('the Caddyfile is one', () => {
  const { status, said } = run('caddy', ['validate', '--adapter', 'caddyfile', '--config', join(deploy, 'Caddyfile')]);
  expect(said).toContain('Valid configuration');
  expect(status).toBe(0);
});

test.skipIf(!has('nginx') || !has('openssl'))('the site for nginx is one', () => {
  const folder = scratch();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  run('openssl', [...'req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=x'.split(' '), '-keyout', key, '-out', cert]);
  const site = readFileSync(join(deploy, 'nginx.conf'), 'utf8')
    .replace(/\S+fullchain\.pem/, cert)
    .replace(/\S+privkey\.pem/, key);
  writeFileSync(join(folder, 'site.conf'), site);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `pid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp { access_log off; include site.conf; }\n`,
  );
  expect(run('nginx', ['-t', '-q', '-c', join(folder, 'nginx.conf')]).said).not.toContain('[emerg]');
});

test('both proxies pass on the same paths and no others', () => {
  const caddy = readFileSync(join(deploy, 'Caddyfile'), 'utf8');
  const nginx = readFileSync(join(deploy, 'nginx.conf'), 'utf8');
  for (const path of ['/telegram', 'calendar/', 'bang', 'api/v1']) {
    expect(caddy).toContain(path);
    expect(nginx).toContain(path);
  }
  for (const own of ['/metrics', '/readyz', '/playground']) {
    expect(caddy).not.toContain(own);
    expect(nginx).not.toContain(own);
  }
});

test('after a backup: a copy elsewhere, the old ones go, the newest never; a copy that fails removes nothing', async () => {
  const folder = scratch();
  const backups = join(folder, 'backups');
  await mkdir(backups);
  const old = new Date(Date.now() - 40 * 86_400_000);
  for (const name of ['chihoi-202601010000.backup', 'chihoi-202601020000.backup']) {
    writeFileSync(join(backups, name), 'x');
    utimesSync(join(backups, name), old, old);
  }
  writeFileSync(join(backups, 'kept-by-hand.backup'), 'x');
  const after = (to: string) =>
    spawnSync('sh', [join(deploy, 'after-backup.sh')], {
      env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, COPY_TO: to, KEEP_DAYS: '14' },
    }).status;
  expect(after('/proc/nowhere')).not.toBe(0);
  expect(await readdir(backups)).toHaveLength(3);
  expect(after(join(folder, 'elsewhere'))).toBe(0);
  expect(await readdir(join(folder, 'elsewhere'))).toHaveLength(2);
  expect((await readdir(backups)).sort()).toEqual(['chihoi-202601020000.backup', 'kept-by-hand.backup']);
});

const service = z.looseObject({
  read_only: z.literal(true),
  security_opt: z.array(z.string()).refine((list) => list.includes('no-new-privileges:true')),
  cap_drop: z.tuple([z.literal('ALL')]),
  mem_limit: z.string(),
  pids_limit: z.number(),
  logging: z.object({ driver: z.string(), options: z.object({ 'max-size': z.string(), 'max-file': z.string() }) }),
  restart: z.string(),
});
test('each container is read-only, without privileges, bounded, and its log as well; no secret has a default', () => {
  const text = readFileSync(join(project, 'docker-compose.yml'), 'utf8');
  const { services } = z.object({ services: z.record(z.string(), service) }).parse(parse(text, { merge: true }));
  expect(Object.keys(services).sort()).toEqual(['bot', 'postgres', 'redis']);
  for (const [, name, rest] of text.matchAll(/\$\{(\w*(?:PASSWORD|KEY)\w*)(:?[-?][^}]*)?\}/g))
    if (name !== 'ENCRYPTION_KEY_OLD') expect(rest, name).toMatch(/^:\?/);
});

test.skipIf(!has('docker') || spawnSync('docker', ['compose', 'version']).status !== 0)(
  'compose reads its file',
  () => {
    const env = { PATH: process.env.PATH ?? '', POSTGRES_PASSWORD: 'a', REDIS_PASSWORD: 'b', ENCRYPTION_KEY: 'c' };
    const { status, stderr } = spawnSync(
      'docker',
      ['compose', '-f', join(project, 'docker-compose.yml'), 'config', '-q'],
      { env, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  },
);

test('everything that the image copies is there, and what the bundle finds by path is among it', () => {
  const dockerfile = readFileSync(join(project, 'Dockerfile'), 'utf8');
  for (const [, from] of dockerfile.matchAll(/^COPY (?!--from)(\S+) /gm))
    if (from !== '.' && from !== 'package.json')
      expect(spawnSync('test', ['-e', join(project, from ?? '')]).status, from).toBe(0);
  for (const needed of ['@prisma/client', '@resvg/resvg-wasm', '@expo-google-fonts/be-vietnam-pro', 'htmx.org'])
    expect(dockerfile).toContain(needed);
});

test('every program is begun by the script that looks at Node.js first, and no script stands twice', () => {
  const text = readFileSync(join(project, 'package.json'), 'utf8');
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(text));
  for (const name of Object.keys(scripts)) expect(text.split(`\n    "${name}": "`), name).toHaveLength(2);
  const programs = readdirSync(join(project, 'src/cli')).filter((name) => name.endsWith('.ts'));
  const begun = Object.values(scripts).flatMap(
    (script) => /^node (?:--\S+ )?scripts\/run\.cjs (\S+)/.exec(script)?.[1] ?? [],
  );
  for (const script of Object.values(scripts)) expect(script).not.toMatch(/\bsrc\//);
  for (const name of new Set(begun)) if (name !== 'main') expect(programs).toContain(`${name.replace('cli/', '')}.ts`);
});

test('a backup is never part of the repository or of the image', () => {
  for (const file of ['.gitignore', '.dockerignore'])
    expect(readFileSync(join(project, file), 'utf8').split('\n'), file).toContain('*.backup');
});

test('npm asks about no script of a package when it installs', () => {
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.boolean()) })
    .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
  const { packages } = z
    .object({ packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional() })) })
    .parse(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')));
  const scripted = Object.entries(packages)
    .filter(([path, { hasInstallScript }]) => hasInstallScript && path !== '')
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect([...new Set(scripted)].filter((name) => allowScripts[name] === undefined)).toEqual([]);
});
