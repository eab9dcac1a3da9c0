// Who may import whom. Each folder has a list of what it may import of this repository; packages are
// judged by the rules below the lists. Tests may in addition reach what tests are made of.
const TESTS = "[.]test[.]tsx?$";
const NO_TESTS = "^(?!.*[.]test[.]tsx?$)";
const OURS = "^(app|lib|db|e2e)/|^(proxy|instrumentation)[.]ts$";
/** lib/env.ts, lib/errors.ts, lib/phone.ts and their like: a file without a folder serves everybody. */
const COMMON = "^lib/([^/]+[.]ts|env/[^/]+)$";
const LIB_FOLDERS =
  "account|orders|catalog|cart|payments|iamport|mail|legal|http|actions|auth|i18n|dev|sandbox|env";

/** @type {Record<string, {from: string, fromNot?: string, may: string[]}>} */
const FOLDERS = {
  app: { from: "^app/|^(proxy|instrumentation)[.]ts$", may: ["^app/", `^lib/(?!(dev|sandbox)/)`] },
  "lib-common": { from: COMMON, may: [COMMON, "^lib/payments/status[.]ts$"] },
  "lib-business": {
    from: "^lib/(account|orders|catalog|cart)/",
    may: [
      "^lib/(account|orders|catalog|cart|payments|iamport|mail)/",
      COMMON,
      "^db/queries/",
      "^db/client[.]ts$",
    ],
  },
  "lib-mail": {
    from: "^lib/mail/",
    may: ["^lib/(mail|i18n|payments)/", COMMON, "^db/queries/", "^db/client[.]ts$"],
  },
  "lib-legal": { from: "^lib/legal/", may: ["^lib/(legal|i18n)/", COMMON] },
  "lib-payments": { from: "^lib/payments/", may: ["^lib/payments/", "^lib/(errors|business-number)[.]ts$"] },
  "lib-iamport": { from: "^lib/iamport/", may: ["^lib/(iamport|payments)/", COMMON] },
  "lib-delivery": {
    from: "^lib/(http|actions|auth|i18n)/",
    may: ["^lib/(http|actions|auth|i18n|mail)/", COMMON, "^db/queries/", "^db/client[.]ts$"],
  },
  "lib-dev": {
    from: "^lib/dev/",
    may: [
      "^lib/(dev|sandbox|account|orders|iamport|payments|mail)/",
      COMMON,
      "^db/",
      "^e2e/(chaos|perf|screenshots)/",
    ],
  },
  "lib-sandbox": { from: "^lib/sandbox/", may: ["^lib/sandbox/"] },
  db: {
    from: "^db/",
    fromNot: "^db/testing/",
    // The seed writes what products are found by, in the words of those who search.
    may: ["^db/", "^lib/env([.]ts$|/)", "^lib/payments/status[.]ts$", "^lib/catalog/search-text[.]ts$"],
  },
  "db-testing": {
    from: "^db/testing/",
    may: ["^db/", "^lib/(dev/postgres|iamport|payments|sandbox)/", COMMON],
  },
  e2e: {
    from: "^e2e/",
    may: ["^e2e/", "^lib/dev/", "^lib/sandbox/", "^lib/http/payment-scripts[.]ts$", COMMON],
  },
};

/** What a test may import besides what its folder may. */
const FOR_TESTS = [
  "^db/(testing|schema)/",
  "^db/client[.]ts$",
  "^lib/dev/",
  "^lib/sandbox/(listen|store|config)[.]ts$",
];
const SANDBOX_MOUNT = "^app/.*sandbox.*/";

function folderRules() {
  return Object.entries(FOLDERS).flatMap(([name, { from, fromNot, may }]) => [
    {
      name: `${name}-imports`,
      comment: `${name} may import ${may.join(" ")} of this repository and nothing else of it`,
      severity: "error",
      from: { path: from, pathNot: [TESTS, SANDBOX_MOUNT, ...(fromNot ? [fromNot] : [])] },
      to: { path: OURS, pathNot: may },
    },
    {
      name: `${name}-tests-import`,
      comment: `a test in ${name} may import ${[...may, ...FOR_TESTS].join(" ")} of this repository`,
      severity: "error",
      from: { path: from, pathNot: [NO_TESTS, ...(fromNot ? [fromNot] : [])] },
      to: { path: OURS, pathNot: [...may, ...FOR_TESTS] },
    },
  ]);
}

/**
 * A package that only some folders may import.
 * @param {string} name @param {string} packages @param {string[]} allowed
 */
function packageRule(name, packages, allowed) {
  const comment = `${packages} may be imported from ${allowed.join(" ")} alone`;
  const to = { path: `(^|node_modules/)(${packages})(/|$)` };
  return { name, comment, severity: "error", from: { path: OURS, pathNot: allowed }, to };
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: /** @type {import("dependency-cruiser").IForbiddenRuleType[]} */ ([
    ...folderRules(),
    packageRule("database-packages", "drizzle-orm|postgres", ["^db/", "^lib/dev/", "^e2e/", TESTS]),
    packageRule("sign-in-packages", "next-auth|@auth", ["^lib/auth/", "^app/api/auth/"]),
    packageRule("next-and-react", "next|react|react-dom", [
      "^app/",
      "^lib/(http|actions|auth|i18n)/",
      "^lib/dev/start[.]mjs$",
      "^(proxy|instrumentation)[.]ts$",
    ]),
    {
      name: "payments-are-pure",
      comment: "lib/payments decides about money from what it is given: no package, no Node module",
      severity: "error",
      from: { path: "^lib/payments/", pathNot: TESTS },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "core"] },
    },
    {
      name: "sandbox-is-mounted-in-one-place",
      comment: "the app reaches the stand-in over HTTP; only the preview's mount imports it",
      severity: "error",
      from: { path: SANDBOX_MOUNT },
      to: {
        path: OURS,
        // Its memory is a row, because a preview has no process that lasts.
        pathNot: ["^lib/sandbox/", "^app/", COMMON, "^db/client[.]ts$", "^db/queries/sandbox-state[.]ts$"],
      },
    },
    {
      name: "known-folders",
      comment: "a new folder below lib needs its line in the table above",
      severity: "error",
      from: {},
      to: { path: `^lib/(?!(${LIB_FOLDERS})/)[^/]+/` },
    },
    {
      name: "no-test-code-in-the-product",
      severity: "error",
      from: { path: OURS, pathNot: [TESTS, "^db/testing/", "^lib/dev/", "^e2e/"] },
      to: { path: `^db/testing/|^e2e/|${TESTS}` },
    },
    {
      name: "no-dev-packages-in-the-product",
      severity: "error",
      from: { path: OURS, pathNot: [TESTS, "^db/testing/", "^lib/dev/", "^e2e/"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "resolvable",
      comment: "an import that cannot be followed is an import that no rule sees",
      severity: "error",
      from: { path: OURS },
      to: { couldNotResolve: true, pathNot: "[.]css$" },
    },
    {
      name: "declared",
      comment: "every package stands in package.json",
      severity: "error",
      from: { path: OURS },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ]),
  options: {
    // TypeScript 7 has no parser to offer; without this line nothing is cruised and nothing is found.
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^([.]next|[.]data|next-env[.]d[.]ts)" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
  },
};
