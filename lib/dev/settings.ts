import { DevError } from "./exit";
import { isPortTaken } from "./ports";

/** A port from the environment. */
export function readPort(name: string, fallback: number): number {
  const text = process.env[name];
  const port = text ? Number(text) : fallback;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new DevError(`${name} must be a port between 1 and 65535, and is "${text}"`);
  }
  return port;
}

export async function requireFreePort(name: string, port: number, command: string): Promise<void> {
  if (!(await isPortTaken(port))) return;
  throw new DevError(
    `Port ${port} (${name}) is taken. Stop what listens there, or choose another: ${name}=${port + 1} npm run ${command}`,
  );
}

/** The database that was named from outside; a bad address is one line. */
export function readDatabaseUrl(): string | undefined {
  const url = process.env.DATABASE_URL;
  if (!url) return undefined;
  if (!/^postgres(ql)?:\/\/./.test(url) || !URL.canParse(url)) {
    throw new DevError("DATABASE_URL must look like postgres://user:password@host:5432/name");
  }
  return url;
}
