/** Every part that the page takes of Ant Design exists under the name the build gives it. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { antdParts } from '../../../build/antdParts';

const { transform } = antdParts();

function transformed(code: string, id: string): string | null {
  if (typeof transform !== 'function') throw new Error('the plugin has no transform');
  const result = transform.call({} as never, code, id) as { code: string } | null;
  return result && result.code;
}

it('each import names the part itself, its own name kept', () => {
  const code =
    "import { AutoComplete, type ButtonProps, theme as antd } from 'antd';\nimport en from 'antd/locale/en_US';";
  expect(transformed(code, '/app/renderer/a.tsx')).toBe(
    "import AutoComplete from 'antd/es/auto-complete'; import antd from 'antd/es/theme';\nimport en from 'antd/locale/en_US';",
  );
  expect(transformed("import { Button } from 'antd';", '/app/node_modules/x/index.js')).toBeNull();
});

it('no file of the page names a part that is not there', () => {
  const files = fs
    .readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name));
  const parts = new Set<string>();
  for (const name of files) {
    const file = path.resolve('renderer', name);
    const code = transformed(fs.readFileSync(file, 'utf8'), file) ?? '';
    for (const [, part] of code.matchAll(/from '(antd\/es\/[^']+)'/g)) parts.add(part ?? '');
    expect([name, /import (?!type)[^;]*from 'antd'/.test(code)]).toEqual([name, false]);
  }
  expect(parts.size).toBeGreaterThan(5);
  for (const part of parts)
    expect([part, fs.existsSync(path.join('node_modules', part, 'index.js'))]).toEqual([part, true]);
});
