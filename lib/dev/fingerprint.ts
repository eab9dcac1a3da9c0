import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** What `next build` reads. Anything else may change without a new build. */
const SOURCES = ["app", "lib", "db", "public"];
const NOT_BUILT = /\.test\.tsx?$|^lib\/dev\/|^db\/(testing|migrations|seed)\//;
const AT_ROOT =
  /^(package(-lock)?\.json|tsconfig\.json|(next|postcss)\.config\.\w+|(proxy|instrumentation\S*)\.tsx?|\.env(\.production)?(\.local)?)$/;

/** A hash of everything that the build is made from: an equal one means that an earlier build will do. */
export function fingerprint(root: string, distDir: string): string {
  const hash = createHash("sha256").update(`${process.version}\0${distDir}\0`);
  for (const file of listBuildSources(root)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function listBuildSources(root: string): string[] {
  const atRoot = readdirSync(root).filter((name) => AT_ROOT.test(name));
  const below = SOURCES.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      path.posix.join(folder, name.split(path.sep).join("/")),
    ),
  );
  return [...atRoot, ...below]
    .filter((file) => !NOT_BUILT.test(file) && statSync(path.join(root, file)).isFile())
    .sort();
}
