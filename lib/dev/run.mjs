// The entry of the npm scripts. It must start on a bare clone and say one clear line on an old Node,
// so it is plain JavaScript, and everything that an old Node does not know is imported after the check.
const version = process.versions.node;
const [major = 0, minor = 0] = version.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Ongi needs Node 20.19 or newer; this is ${version}. Get one from https://nodejs.org`);
  process.exit(1);
}

const { runCommand } = await import("./bootstrap.mjs");
await runCommand(process.argv[2], process.argv.slice(3));
