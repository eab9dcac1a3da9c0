"use client";

import { useId } from "react";
import { Card } from "@/app/_components/card";
import { TextField } from "@/app/_components/field";
import { CardNumber } from "./card-number";
import { errorText } from "./error-text";
import type { FormTexts } from "./form-texts";
import type { FieldErrors } from "./form-values";

/** The browser's own bubbles are off (`noValidate`): ours stay on the page and speak both languages. */
export function BuyerFields({ texts, errors }: { texts: FormTexts; errors: FieldErrors }) {
  const { buyer } = texts;
  return (
    <Card id={useId()} title={buyer.title} aside={<CardNumber number={1} />}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="name"
          label={buyer.name}
          autoComplete="name"
          maxLength={40}
          hint={buyer.nameHint}
          error={errorText(texts, errors, "name")}
        />
        <TextField
          name="phone"
          type="tel"
          inputMode="numeric"
          label={buyer.phone}
          autoComplete="tel-national"
          maxLength={24}
          hint={buyer.phoneHint}
          error={errorText(texts, errors, "phone")}
        />
        <div className="sm:col-span-2">
          <TextField
            name="email"
            type="email"
            inputMode="email"
            label={buyer.email}
            autoComplete="email"
            autoCapitalize="none"
            maxLength={64}
            hint={buyer.emailHint}
            error={errorText(texts, errors, "email")}
          />
        </div>
      </div>
    </Card>
  );
}
