const KST_MS = 9 * 3600_000;

/** A moment as a field for date and time has it, in Korean time; null for none, or for nonsense. */
export function readAsOf(text: string | string[] | undefined): Date | null {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text)) return null;
  const moment = new Date(`${text}+09:00`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** The other way round. */
export function writeAsOf(moment: Date): string {
  return new Date(moment.getTime() + KST_MS).toISOString().slice(0, 19);
}
