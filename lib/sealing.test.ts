import { beforeAll, expect, test, vi } from "vitest";
import { seal, unseal } from "./sealing";

beforeAll(() => {
  vi.stubEnv("APP_ENV", "sandbox");
  vi.stubEnv("APP_URL", "http://localhost:3000");
  vi.stubEnv("DATABASE_URL", "postgres://localhost/ongi");
  vi.stubEnv("AUTH_SECRET", "a secret for tests alone");
  vi.stubEnv("CRON_SECRET", "another secret for tests");
});

test("what is sealed opens at its own place alone, and says nothing by its looks", () => {
  const sealed = seal("홍길동 110-123-456789", "rf_1");
  expect(unseal(sealed, "rf_1")).toBe("홍길동 110-123-456789");
  expect(() => unseal(sealed, "rf_2")).toThrow();
  expect(() => unseal(sealed, "rf_1", "another secret than its own")).toThrow();
  expect(sealed).not.toContain("110");
  expect(seal("홍길동 110-123-456789", "rf_1")).not.toBe(sealed);
});

test("one changed character does not open", () => {
  const sealed = seal("110-123-456789", "rf_1");
  const at = sealed.length - 3;
  const broken = `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
  expect(() => unseal(broken, "rf_1")).toThrow();
});
