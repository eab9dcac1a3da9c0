"use client";

import { type ReactNode, useId } from "react";
import { Badge } from "@/app/_components/badge";
import { Card } from "@/app/_components/card";
import { FieldError } from "@/app/_components/field";
import { RadioRow } from "@/app/_components/radio-row";
import type { PayMethod } from "@/lib/payments/status";
import type { MethodTexts } from "./method-texts";

type MethodFieldsProps = {
  texts: MethodTexts;
  methods: PayMethod[];
  /** The one that this browser paid with before; it stands first. */
  lastUsed: PayMethod | null;
  error: string | undefined;
  aside?: ReactNode;
  /** After the rows, in their group `methods`: what some of them ask beside. */
  children?: ReactNode;
};

/** The shop's ways to pay. The first is chosen: any of them costs the same, and one row less needs a tap. */
export function MethodFields({ texts, methods, lastUsed, error, aside, children }: MethodFieldsProps) {
  const id = useId();
  return (
    <Card id={id} title={texts.title} aside={aside} className="group/methods">
      <fieldset className="grid gap-2" aria-describedby={error && `${id}-error`}>
        <legend className="sr-only">{texts.legend}</legend>
        {methods.map((method, index) => (
          <RadioRow
            key={method}
            name="payMethod"
            value={method}
            defaultChecked={index === 0}
            label={texts.labels[method]}
            helper={texts.helpers[method]}
            aside={method === lastUsed && <Badge tone="celadon">{texts.lastUsed}</Badge>}
          >
            {method === "vbank" && <VbankTerms lines={texts.vbank} />}
          </RadioRow>
        ))}
        <FieldError id={id} text={error} />
      </fieldset>
      {children}
    </Card>
  );
}

function VbankTerms({ lines }: { lines: string[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-5 text-sm text-ink-soft">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
