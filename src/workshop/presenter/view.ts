/** How the same page is told to be the presenter window: by its address. */
const VIEW = { key: "view", value: "presenter" } as const;

/** @param query as in location.search */
export function isPresenterView(query: string): boolean {
  return new URLSearchParams(query).get(VIEW.key) === VIEW.value;
}

/** The address of the room's page as the presenter window's. */
export function presenterAddress({ origin, pathname }: Pick<Location, "origin" | "pathname">): string {
  return `${origin === "null" ? "" : origin}${pathname}?${VIEW.key}=${VIEW.value}`;
}

/** And back. @param address of the presenter window */
export function stageAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(VIEW.key);
  return url.href;
}
