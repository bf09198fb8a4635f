/** The page is served as app://ui/…: files below the renderer folder and nothing else, each with the strict policy. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { protocol, session } from 'electron';

export const SCHEME = 'app';
const HOST = 'ui';
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before `ready`: a standard scheme has an origin, and the policy below means something. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Whether a URL is a page of ours. Custom schemes have no usable `origin` in Node. */
export function isOwnPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === `${SCHEME}:` && url.host === HOST;
}

/** Ant Design writes style tags at run time: they carry the nonce of this load, and nothing else may. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The file a URL asks for, or null when it is not one below the folder. */
export function assetFile(folder: string, url: string): string | null {
  if (!isOwnPage(url)) return null;
  let name: string;
  try {
    name = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(name)) return null;
  const root = path.resolve(folder);
  const file = path.join(root, name === '/' ? 'index.html' : name);
  return file.startsWith(root + path.sep) ? file : null;
}

/** Answers a request of the page. */
export async function serveAsset(
  folder: string,
  request: { url: string; method: string },
): Promise<Response> {
  const nonce = randomBytes(18).toString('base64');
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  if (request.method !== 'GET') return new Response(null, { status: 405, headers });
  const file = assetFile(folder, request.url);
  const type = file && TYPES[path.extname(file).toLowerCase()];
  if (!file || !type) return new Response(null, { status: 404, headers });
  try {
    const body = await fs.readFile(file);
    const isPage = type.startsWith('text/html');
    return new Response(isPage ? withNonce(body.toString('utf8'), nonce) : body, {
      headers: { ...headers, 'Content-Type': type, 'Cache-Control': isPage ? 'no-store' : 'no-cache' },
    });
  } catch {
    return new Response(null, { status: 404, headers });
  }
}

/** Fills the placeholder <meta name="csp-nonce" content>, from which the page hands the nonce to Ant Design. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(
    /<meta\s+name="csp-nonce"\s+content(?:="[^"]*")?\s*\/?>/,
    `<meta name="csp-nonce" content="${nonce}">`,
  );
}

/** Vite's server needs inline scripts, inline styles and its socket; everything else stays closed. Development only. */
export function loosenForDevServer(origin: string): void {
  const socket = origin.replace(/^http/, 'ws');
  const policy = `default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ${socket}; base-uri 'none'; form-action 'none'`;
  session.defaultSession.webRequest.onHeadersReceived({ urls: [`${origin}/*`] }, (details, answer) =>
    answer({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [policy] } }),
  );
}
