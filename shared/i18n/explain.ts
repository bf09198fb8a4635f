/**
 * Puts an error in words. The one place where an error becomes text: main calls it for everything that crosses to the
 * page, and the page for errors of its own. What is not an AppError is a bug; its text stays where it was thrown.
 */
import { isAppError, type AppError, type ErrorCode, type WireError } from '../errors';
import { knownCode, type KnownCode } from '../codes/nextSteps';
import { TOPICS } from '../byHand/topics';
import type { SourceTexts } from './index';
import { subjectText } from './subjects';

type Errors = SourceTexts['errors'];
type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T &
  string];

/** Keys this module asks for. */
export type ErrorTextKey = `errors:${Leaves<Errors>}`;

/** What is needed of i18next's t: the instance's own (`i18n.t`) serves. */
export type Translate = (key: ErrorTextKey, values: Record<string, unknown>) => string;

/** The wire form of any thrown value; "app.internal" without any of its text when it is not an AppError. */
export function toWire(error: unknown, t: Translate): WireError {
  if (!isAppError(error)) return { code: 'app.internal', params: {}, ...wordsOf('app.internal', {}, t) };
  return {
    code: error.code,
    params: error.params,
    ...wordsOf(error.code, error.params, t),
    ...(error.requestId ? { requestId: error.requestId } : {}),
  };
}

/** Message and next step of an error in the language of `t`: an error keeps its code, and is said anew when that changes. */
export function wordsOf(
  code: ErrorCode,
  params: AppError['params'],
  t: Translate,
): { message: string; hint: string } {
  const say = (key: ErrorTextKey, values: Record<string, string | number> = {}) =>
    t(key, { ...values, interpolation: { escapeValue: false } });
  const values = fillIn(params, say);
  const coded = byCode(code, params);
  const message = coded
    ? say('errors:label.coded', { ...values, codeZh: coded.zh, codeEn: coded.en })
    : say(`errors:${code}.message`, values);
  const step = coded?.step ? say(`errors:step.${coded.step}`) : say(`errors:${code}.hint`, values);
  // Chinese sentences follow each other without a space.
  const hint = [step, ...additions(code, params, say)].join(' ').replaceAll('\u3002 ', '\u3002');
  return { message, hint };
}

/** Errors that say more than the code's own meaning. */
const SPECIAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'cloud.signature',
  'cloud.clock',
  'cloud.permission',
  'cloud.wrongSite',
  'cloud.throttle',
  'cloud.password',
]);

/** What the contract says of the cloud's own code, where the error's class says less. */
function byCode(code: ErrorCode, params: AppError['params']): KnownCode | undefined {
  return code.startsWith('cloud.') && !SPECIAL.has(code) ? knownCode(params['code']) : undefined;
}

type Say = (key: ErrorTextKey, values?: Record<string, string | number>) => string;

/** Every placeholder of a message has a value, also where the error was raised without one. */
function fillIn(params: AppError['params'], say: Say): Record<string, string | number> {
  return {
    ...params,
    field: params['field'] ?? say('errors:label.value'),
    reason: reasonText(params['reason'], say),
    because: becauseText(params, say),
    subject: typeof params['subject'] === 'string' ? subjectText(params['subject'], say) : '',
    host: params['host'] ?? say('errors:label.host'),
    titleZh: params['titleZh'] ?? say('errors:label.request'),
    titleEn: params['titleEn'] ?? say('errors:label.request'),
    skew: durationText(params['skewSeconds'], say),
    site: siteText(params['site'], say),
    otherSite: siteText(params['otherSite'], say),
  };
}

/** Facts the error carries beyond its fixed hint: missing permissions, quota, when to go on, the cloud's own words. */
function additions(code: ErrorCode, params: AppError['params'], say: Say): string[] {
  const parts: string[] = [];
  const { policyActions, identityActions, limit, windowSeconds, until, message, status, path, reason } =
    params;
  if (policyActions) parts.push(say('errors:label.policyActions', { actions: policyActions }));
  if (identityActions) parts.push(say('errors:label.identityActions', { actions: identityActions }));
  const topic = TOPICS.find((one) => one === params['topic']);
  if (code === 'cloud.permission' && topic)
    parts.push(say('errors:label.neededBy', { screen: say(`errors:screen.${topic}`) }));
  parts.push(...differenceText(params, say));
  if (limit !== undefined && windowSeconds !== undefined)
    parts.push(say('errors:label.quota', { limit, window: durationText(windowSeconds, say) }));
  if (typeof until === 'number') {
    const key = code === 'cloud.throttle' ? 'errors:label.until' : 'errors:label.keyPaused';
    parts.push(say(key, { until: timeOfDay(until) }));
  }
  if (code === 'cloud.unreadable' && path !== undefined && reason !== undefined)
    parts.push(say('errors:label.place', { path, reason }));
  if (params['code'] !== undefined && status !== undefined) {
    const key = message ? 'errors:label.cloudSays' : 'errors:label.cloudCode';
    parts.push(say(key, { code: params['code'], status, message: message ?? '' }));
  }
  return parts;
}

/** What a refused signature is about: where the gateway signed something else, or that it did not. */
function differenceText({ differsIn, ours, theirs }: AppError['params'], say: Say): string[] {
  if (differsIn === undefined) return [];
  if (differsIn === 'none') return [say('errors:label.sameCanonical')];
  return [say('errors:label.differs', { part: differsIn, ours: ours ?? '-', theirs: theirs ?? '-' })];
}

const REASONS = {
  required: true,
  type: true,
  tooShort: true,
  tooLong: true,
  tooSmall: true,
  tooLarge: true,
  tooFew: true,
  tooMany: true,
  format: true,
  unknownField: true,
  invalid: true,
} satisfies Record<keyof Errors['reason'], true>;

function isReason(reason: unknown): reason is keyof Errors['reason'] {
  return typeof reason === 'string' && Object.hasOwn(REASONS, reason);
}

function reasonText(reason: unknown, say: Say): string {
  return say(`errors:reason.${isReason(reason) ? reason : 'invalid'}`);
}

/** Why something cannot be done is a text of whoever refused it: its key comes with the error. */
function becauseText(params: AppError['params'], say: Say): string {
  const { because } = params;
  return typeof because === 'string' ? say(because as ErrorTextKey, params) : say('errors:label.request');
}

function siteText(site: unknown, say: Say): string {
  return say(site === 'international' ? 'errors:site.international' : 'errors:site.china');
}

function durationText(seconds: unknown, say: Say): string {
  if (typeof seconds !== 'number') return say('errors:label.unknownTime');
  const size = Math.abs(seconds);
  if (size < 120) return say('errors:label.seconds', { n: Math.round(size) });
  if (size < 7200) return say('errors:label.minutes', { n: Math.round(size / 60) });
  return say('errors:label.hours', { n: Math.round(size / 3600) });
}

/** Local time of day, as the person's own clock shows it: HH:mm:ss. */
function timeOfDay(ms: number): string {
  const at = new Date(ms);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((n) => String(n).padStart(2, '0')).join(':');
}
