import lighthouse from 'lighthouse';
import {print} from './print';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Audited {
  readonly scores: Readonly<Record<string, number>>;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
}

/**
 * Lighthouse's mobile run of one address: slow 4G and a four times slower processor. Both are simulated, as Lighthouse does
 * unless it is told otherwise: from a quick visit it reckons what a slow one would be like, and holds a page's first
 * picture back for scripts that came before it in the quick one. `devtools` slows the visit itself down.
 */
export async function audit(
  address: string,
  debuggingPort: number,
  throttlingMethod: 'simulate' | 'devtools' = 'simulate',
): Promise<Audited> {
  const result = await lighthouse(address, {
    port: debuggingPort,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    throttlingMethod,
  });
  if (!result) throw new Error(`Lighthouse gave nothing for ${address}.`);
  const {categories, audits, runtimeError} = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse on ${address}: ${runtimeError.message}`);
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, (categories[name]?.score ?? 0) * 100]));
  const metric = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const failed = CATEGORIES.filter((name) => name !== 'performance').flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({id, weight}) =>
      weight > 0 && (audits[id]?.score ?? 1) < 1 ? [`${name}: ${id}`] : [],
    ),
  );
  if (failed.length > 0) console.error(`${address}: ${failed.join(', ')}`);
  return {
    scores,
    lcp: metric('largest-contentful-paint'),
    tbt: metric('total-blocking-time'),
    cls: metric('cumulative-layout-shift'),
  };
}

/** Audits a page beside a plain static page with the same number of items, served by the same server. */
export async function benchLighthouse(
  pages: Readonly<Record<string, string>>,
  staticPage: string,
  debuggingPort: number,
): Promise<void> {
  const base = await audit(staticPage, debuggingPort);
  print({name: 'lighthouse mobile LCP, static page', value: base.lcp, unit: 'ms'});
  for (const [name, address] of Object.entries(pages)) {
    const {scores, lcp, tbt, cls} = await audit(address, debuggingPort);
    for (const category of CATEGORIES) {
      print({name: `lighthouse mobile ${category}, ${name}`, value: scores[category] ?? 0, unit: 'of 100'});
    }
    print({name: `lighthouse mobile LCP, ${name}`, value: lcp, unit: 'ms', baseline: base.lcp});
    print({name: `lighthouse mobile TBT, ${name}`, value: tbt, unit: 'ms'});
    print({name: `lighthouse mobile CLS, ${name}`, value: cls, unit: 'score', baseline: base.cls});
  }
}
