// Has `import { Button } from 'antd'` import the part itself. Through antd's index every script of the page would be tied to
// every part that any of them uses, and the first script would hold them all.
import type { Plugin } from 'vite';

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*'antd';/g;

export function antdParts(): Plugin {
  return {
    name: 'antd-parts',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/renderer\/.*\.tsx?$/.test(id) || !code.includes("from 'antd'")) return null;
      const replaced = code.replace(IMPORT, (_whole, names: string) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name && !name.startsWith('type '))
          .map(partOf)
          .join(' '),
      );
      return { code: replaced, map: null };
    },
  };
}

/** "Button" is antd/es/button, "AutoComplete" antd/es/auto-complete; "theme as antd" keeps its name here. */
function partOf(name: string): string {
  const [part = name, as = part] = name.split(/\s+as\s+/);
  const folder = part.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return `import ${as} from 'antd/es/${folder}';`;
}
