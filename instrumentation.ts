/** Runs once when a server starts: a wrong configuration stops it there, with one line that names what is wrong. */
export async function register(): Promise<void> {
  const { getEnv } = await import("@/lib/env");
  getEnv();
}
