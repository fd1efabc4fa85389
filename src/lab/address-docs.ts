/** docs/address.md, written from the table of settings: the table is the only place that says what an address may hold. */
import { expectationOf } from "../settings/parse";
import { DEFAULTS, SETTING_KEYS, type SettingKey, TABLE } from "../settings/table";
import { ADDRESS_VERSION } from "../share/address";
import { settingMeanings } from "../words/settings";

const meanings: Readonly<Record<SettingKey, string>> = settingMeanings;

/** @returns Markdown */
export function addressDocs(): string {
  const rows = SETTING_KEYS.map((key) => {
    const { address } = TABLE[key];
    return `| \`${address}\` | ${meanings[key]} | ${expectationOf(key)} | ${DEFAULTS[key] === "" ? "nothing" : DEFAULTS[key]} |`;
  });
  return `<!-- Written by: npm run -s lab -- address-docs > docs/address.md -->

# The address

Every setting has a name in the address, so that a link opens on just what it shows: \`?threat=0.8&energy=0.75&v=${ADDRESS_VERSION}\`. What is
left out is as below. What is misspelt or out of range falls back, and a small note says so. A link that works today works in
every later version: \`tests/share/links.json\` keeps some of each release, and a test reads them.

| in the address | means | may be | left out |
|---|---|---|---|
${rows.join("\n")}
| \`v\` | version of this table | ${ADDRESS_VERSION} | ${ADDRESS_VERSION} |
`;
}
