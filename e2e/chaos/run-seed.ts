import { auditSandbox } from "../../lib/dev/audit/audit-sandbox";
import type { SandboxStore } from "../../lib/sandbox/store";
import { deal } from "./behaviours/all";
import { Answers } from "./browser";
import { checkBooks } from "./check-books";
import { FaultBook } from "./fault-book";
import { type Finding, finding } from "./findings";
import { Gateway } from "./gateway";
import { resetBooks } from "./hands";
import { type Healing, heal } from "./heal";
import { Random } from "./random";
import { type BothSides, readBothSides } from "./read-books";
import { Shopper } from "./shopper";
import type { ChaosStack } from "./stack";
import { makeTrouble } from "./trouble";
import type { World } from "./world";

export type Plan = { seed: number; checkouts: number; kinds: readonly string[] };

export type SeedResult = {
  plan: Plan;
  struck: Map<string, number>;
  answers: Answers;
  healing: Healing;
  findings: Finding[];
  /** How many orders and payments there were in the end. */
  orders: number;
  payments: number;
  /** Refunds and payments that a person has before them. */
  waiting: number;
  sides: BothSides;
};

/** Shoppers come in over this time. */
const RUSH_MS = 3000;
/** Enough of the one, scarce of the others, so that some carts come too late. */
const STOCKS = [200, 200, 60, 8];

/** One seed: a rush of shoppers in all kinds of trouble, then rest, then both sides held against each other. */
export async function runSeed(stack: ChaosStack, plan: Plan): Promise<SeedResult> {
  const random = new Random(plan.seed);
  const store = await stack.openGateway(random.fork("gateway"));
  const world = await openWorld(stack, store);
  let isOver = false;
  const trouble = makeTrouble(
    { stack, world, random: random.fork("trouble"), kinds: plan.kinds },
    () => isOver,
  );
  await Promise.all(
    deal(random.fork("deal"), plan.checkouts).map((checkout, index) => shop(checkout, index)),
  );
  isOver = true;
  await trouble;
  const struck = await world.faults.close();
  const healing = await heal(stack, store);
  const sides = await readBothSides(stack.sql, store);
  const findings = [...checkBooks(sides, world), ...(await audit(stack))];
  return {
    plan,
    struck,
    answers: world.answers,
    healing,
    findings,
    orders: sides.books.orders.length,
    payments: sides.gateway.length,
    waiting: countWaiting(sides),
    sides,
  };

  async function shop({ name, behave }: ReturnType<typeof deal>[number], index: number): Promise<void> {
    const shopper = new Shopper(world, random.fork(`shopper ${index} ${name}`));
    await shopper.pause(0, RUSH_MS);
    await behave(shopper);
  }
}

async function openWorld(stack: ChaosStack, store: SandboxStore): Promise<World> {
  const goods = await resetBooks(stack.sql, STOCKS);
  const gateway = new Gateway({ url: stack.sandboxUrl, shopUrl: stack.shopUrl });
  return {
    shopUrl: stack.shopUrl,
    gateway,
    sql: stack.sql,
    answers: new Answers(),
    faults: new FaultBook({ gateway, store }),
    goods,
    told: { paid: new Set(), wrong: [] },
  };
}

/** The shop's own audit has to find nothing either. */
async function audit(stack: ChaosStack): Promise<Finding[]> {
  const { differences } = await auditSandbox(stack);
  return differences.map(({ kind, impUid, merchantUid, won, detail }) =>
    finding("audit", 1, `${kind} ${merchantUid ?? ""} ${impUid ?? ""} ${won} won: ${detail}`),
  );
}

function countWaiting({ books }: BothSides): number {
  const refunds = books.refunds.filter(({ status }) => status === "refused" || status === "needs_account");
  const payments = books.payments.filter(({ flag, decision }) => flag !== null && decision === "none");
  return refunds.length + payments.length;
}
