/**
 * The one place that says what may be run as a script: files of the page's own folder, and what the page has made itself (blob:).
 * The page's policy for Trusted Types, the only one that its Content-Security-Policy lets be made; where the browser has none,
 * the same rule by hand.
 */

/** Named in build/csp.ts too. */
const NAME = "coarse-grain";

interface Policy {
  createScriptURL(url: string): string;
}
/** As the browser has it. What a real policy gives back is no string, but stands wherever the page may only have one. */
interface PolicyMaker {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/**
 * For what opens workers, a service worker's among them.
 * @returns the address, in the browser's own wrapping where it has one: hand it on, do nothing else with it
 * @throws TypeError for an address outside the page's folder
 */
export function trustScript(url: string | URL): string {
  // Made when first asked for: where a host's policy forbids it, that is the failure of a worker, not of the page.
  policy ??= (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes?.createPolicy(NAME, RULES) ?? RULES;
  return policy.createScriptURL(String(url));
}

const RULES: Policy = {
  createScriptURL(url) {
    const { href, protocol } = new URL(url, document.baseURI);
    if (protocol === "blob:" || href.startsWith(new URL(".", document.baseURI).href)) return url;
    throw new TypeError(`not a script of this page: ${url}`);
  },
};
