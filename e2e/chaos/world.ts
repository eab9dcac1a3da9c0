import type postgres from "postgres";
import type { Answers } from "./browser";
import type { FaultBook } from "./fault-book";
import type { Gateway } from "./gateway";

/** Everything that the actors of one seed share. */
export type World = {
  shopUrl: string;
  gateway: Gateway;
  sql: postgres.Sql;
  answers: Answers;
  faults: FaultBook;
  /** What can be bought, and how many of it there were at the beginning. */
  goods: { id: string; price: number; stock: number }[];
  /** What shoppers were told, to be held against how it ended. */
  told: Told;
};

export type Told = {
  /** Orders whose shopper was told that they are paid. */
  paid: Set<string>;
  /** Things that no shopper may ever see, in words. */
  wrong: string[];
};

/** Milliseconds after which an order that nobody pays has run out, a sweep included. */
export const HOLD_OVER_MS = 3300;
