-- Nobody could say that the parcel of an exchange has come: those of before are taken to have.
UPDATE "shipments" SET "delivered_at" = "shipped_at" WHERE "claim_id" IS NOT NULL AND "delivered_at" IS NULL;
