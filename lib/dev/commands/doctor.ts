import { diagnose } from "../doctor/diagnose";
import { loadEnvFiles } from "../env-files";
import { say } from "../progress";

/** Looks at what a shop needs; every line is fine or says what makes it so. */
export async function run(): Promise<number> {
  loadEnvFiles();
  let isWell = true;
  for await (const { name, problem, fix } of diagnose(process.env)) {
    say(problem ? `✖ ${name}: ${problem}\n    → ${fix}` : `✔ ${name}`);
    if (problem) isWell = false;
  }
  return isWell ? 0 : 1;
}
