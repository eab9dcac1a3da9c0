/** `YYYY-MM-DD HH:mm:ss` in Korea, where there is no summer time. */
export function koreanTime(instant: Date): string {
  return new Date(instant.getTime() + 9 * 3600 * 1000).toISOString().slice(0, 19).replace("T", " ");
}
