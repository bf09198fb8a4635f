#!/usr/bin/env node
// The part of fpm's command line that electron-builder uses for deb and rpm,
// on top of dpkg-deb / rpmbuild. CUSTOM_FPM_PATH points here where fpm itself is not to be had.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
const o = { depends: [], recommends: [], maps: [] };
const argv = process.argv.slice(2);
const flags = new Set(['--force', '--debug']);
for (let i = 0; i < argv.length; i++) {
  const a = argv[i];
  if (flags.has(a)) continue;
  if (a === '-d' || a === '--depends') o.depends.push(argv[++i]);
  else if (a === '--deb-recommends') o.recommends.push(argv[++i]);
  else if (/^--[\w-]+=/.test(a)) {
    const [k, ...v] = a.slice(2).split('=');
    o[k] = v.join('=');
  } else if (a.startsWith('-')) o[a.replace(/^-+/, '')] = argv[++i];
  else o.maps.push(a.split('='));
}
const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'fpm-'));
try {
  const tree = path.join(stage, 'root');
  fs.mkdirSync(tree);
  fs.chmodSync(tree, 0o755);
  for (const [src, dst] of o.maps) {
    const to = path.join(tree, dst);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    if (src.endsWith('/'))
      execFileSync('cp', [
        '-a',
        '--no-preserve=ownership',
        src + '.',
        fs.mkdirSync(to, { recursive: true }) && to,
      ]);
    else fs.copyFileSync(src, to);
  }
  execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', tree]);
  const root = process.getuid() === 0 ? ['--root-owner-group'] : ['--root-owner-group'];
  if (o.t === 'deb') {
    const kb = execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t')[0];
    const d = path.join(tree, 'DEBIAN');
    fs.mkdirSync(d);
    const desc = o.description
      .trim()
      .split('\n')
      .map((l, i) => (i ? ' ' + (l.trim() || '.') : l.trim()))
      .join('\n');
    fs.writeFileSync(
      path.join(d, 'control'),
      [
        `Package: ${o.name}`,
        `Version: ${o.version}${o.iteration ? '-' + o.iteration : ''}`,
        `Architecture: ${o.architecture}`,
        `Maintainer: ${o.maintainer}`,
        `Installed-Size: ${kb}`,
        o.depends.length && `Depends: ${o.depends.join(', ')}`,
        o.recommends.length && `Recommends: ${o.recommends.join(', ')}`,
        `Section: ${o.category ?? 'default'}`,
        `Priority: ${o['deb-priority'] ?? 'optional'}`,
        o.url && `Homepage: ${o.url}`,
        `Description: ${desc}`,
      ]
        .filter(Boolean)
        .join('\n') + '\n',
    );
    for (const [k, f] of [
      ['after-install', 'postinst'],
      ['after-remove', 'postrm'],
    ])
      if (o[k]) {
        fs.copyFileSync(o[k], path.join(d, f));
        fs.chmodSync(path.join(d, f), 0o755);
      }
    execFileSync(
      'dpkg-deb',
      [
        ...root,
        `-Z${o['deb-compression'] ?? 'xz'}`,
        ...(process.env.DEB_LEVEL ? [`-z${process.env.DEB_LEVEL}`] : []),
        '-b',
        tree,
        o.package,
      ],
      { stdio: 'inherit' },
    );
  } else if (o.t === 'rpm') {
    const spec = path.join(stage, 'p.spec');
    const list = o.maps.map(([, d]) => `"${d}"`).join('\n');
    const script = (k) => (o[k] ? fs.readFileSync(o[k], 'utf8').replace(/%/g, '%%') : '');
    fs.writeFileSync(
      spec,
      `Name: ${o.name}\nVersion: ${o.version}\nRelease: ${o.iteration ?? 1}\nSummary: ${o['rpm-summary'] ?? o.description.trim().split('\n')[0]}\nLicense: ${o.license ?? 'unknown'}\nURL: ${o.url}\nAutoReqProv: no\n${o.depends.map((d) => 'Requires: ' + d).join('\n')}\n%define _build_id_links none\n%define __strip /bin/true\n%define __os_install_post %{nil}\n%define _binary_payload w2T0.zstdio\n%description\n${o.description.trim()}\n%post\n${script('after-install')}\n%postun\n${script('after-remove')}\n%files\n${list}\n`,
    );
    execFileSync(
      'rpmbuild',
      [
        '-bb',
        '--target',
        { amd64: 'x86_64', arm64: 'aarch64' }[o.architecture] ?? o.architecture,
        '--buildroot',
        tree,
        '--define',
        `_topdir ${stage}/t`,
        '--define',
        `_rpmdir ${stage}/out`,
        '--define',
        '_rpmfilename p.rpm',
        '--nodeps',
        spec,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    fs.copyFileSync(path.join(stage, 'out', 'p.rpm'), o.package);
  } else throw new Error(`no such target: ${o.t}`);
} finally {
  fs.rmSync(stage, { recursive: true, force: true });
}
