/** The few places of a font file that the shop's script reads and writes. */

/** Of the table directory: 12 bytes, then 16 a table, with its offset in the third 4. */
function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

/** In parts of the em: how wide the box for a missing glyph is, which is a font's first one. */
export function tofuWidth(font: Buffer): number {
  return font.readUInt16BE(tableOffset(font, "hmtx")) / unitsPerEm(font);
}

/**
 * Gives that box another width. The browser draws it for each syllable that no font of the system has until ours has
 * come: as wide as ours, nothing moves then.
 */
export function withTofuWidth(sfnt: Buffer, width: number): Buffer {
  const font = Buffer.from(sfnt);
  font.writeUInt16BE(Math.round(width * unitsPerEm(font)), tableOffset(font, "hmtx"));
  return font;
}

function unitsPerEm(font: Buffer): number {
  return font.readUInt16BE(tableOffset(font, "head") + 18);
}

/** The characters that it has a glyph for, by its map of segments (format 4, which holds all that we use). */
export function charactersOf(font: Buffer): Set<string> {
  const map = segmentMap(font);
  const count = font.readUInt16BE(map + 6) / 2;
  const characters = new Set<string>();
  for (let segment = 0; segment < count; segment += 1) {
    const end = font.readUInt16BE(map + 14 + segment * 2);
    const start = font.readUInt16BE(map + 16 + (count + segment) * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) characters.add(String.fromCharCode(code));
  }
  return characters;
}

function segmentMap(font: Buffer): number {
  const table = tableOffset(font, "cmap");
  for (let index = 0; index < font.readUInt16BE(table + 2); index += 1) {
    const offset = table + font.readUInt32BE(table + 4 + index * 8 + 4);
    if (font.readUInt16BE(offset) === 4) return offset;
  }
  throw new Error("The font has no map of format 4");
}
