export * from "./auth";
export * from "./catalog";
export * from "./enums";
export * from "./orders";
export * from "./payments";
export * from "./rate-limits";
export * from "./sandbox";
export * from "./stock";
