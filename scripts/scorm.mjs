/**
 * `node scripts/scorm.mjs --parameters "?deck=short"`: packs the one file as a lesson for a learning management system (SCORM 1.2).
 * --file what to pack (dist/coarse-grain.html), --out where to (dist/coarse-grain-scorm12.zip). The same file and parameters
 * give the same bytes.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { strToU8, zipSync } from "fflate";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Whatever day it is packed. A zip has the time of the place where it is made, so that must be it everywhere. */
const mtime = new Date(1980, 0, 1);

const { values } = parseArgs({
  options: {
    parameters: { type: "string", default: "?deck=short" },
    file: { type: "string", default: `${ROOT}dist/coarse-grain.html` },
    out: { type: "string", default: `${ROOT}dist/coarse-grain-scorm12.zip` },
  },
});
const { parameters, file, out } = values;
if (!existsSync(file)) {
  console.error(`${file} is not there: npm run build makes it`);
  process.exit(1);
}
const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
const query = parameters === "" || parameters.startsWith("?") ? parameters : `?${parameters}`;
const packed = zipSync(
  { "imsmanifest.xml": strToU8(manifest(query)), "index.html": new Uint8Array(readFileSync(file)) },
  { mtime, level: 9 },
);
writeFileSync(out, packed);
console.log(`${out}  ${(packed.length / 1000).toFixed(2)} kB`);

/**
 * In the order that the schemas ask for. They are not packed along: no LMS needs them to read it, and they are not ours.
 * Other parameters are another lesson, so they have another identifier.
 */
function manifest(query) {
  const name = `coarse-grain${query.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`;
  const launch = query ? ` parameters="${escaped(query)}"` : "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${name}" version="${escaped(version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>Coarse Grain</title>
      <item identifier="item" identifierref="resource" isvisible="true"${launch}>
        <title>Coarse Grain</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>
`;
}

function escaped(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (letter) => entities[letter]);
}
