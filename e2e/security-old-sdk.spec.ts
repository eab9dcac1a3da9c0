import { policyJourneys } from "./fixtures/policy-journeys";
import { test } from "./fixtures/test";

test.use({ stackOptions: { sdk: "1.1.5" } });

policyJourneys();
