// Loaded into dependency-cruiser before it starts. Its swc parser takes every file for TypeScript without JSX and
// ends at the first tag; swc itself can do it when it is told which files have tags.
import { createRequire } from "node:module";

const swc = createRequire(import.meta.url)("@swc/core");
const { parseFileSync } = swc;

/**
 * @param {string} file
 * @param {import("@swc/core").ParseOptions} options
 */
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith("x") });
