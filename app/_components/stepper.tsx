import { cx } from "./cx";
import { Glyph } from "./glyph";
import { checkPath } from "./icon-paths";

export type Step = { label: string; state: "done" | "current" | "todo"; detail?: string | undefined };

type StepperProps = {
  steps: Step[];
  /** Name of the list, and the words for each state: status is never told by colour alone. */
  label: string;
  stateLabels: Record<Step["state"], string>;
  layout?: "row" | "column";
};

export function Stepper({ steps, label, stateLabels, layout = "column" }: StepperProps) {
  const isRow = layout === "row";
  return (
    <ol aria-label={label} className={isRow ? "flex gap-1" : "grid gap-4"}>
      {steps.map((step) => (
        <li
          key={step.label}
          aria-current={step.state === "current" ? "step" : undefined}
          className={cx("flex gap-3", isRow && "flex-1 flex-col items-center gap-1.5 text-center")}
        >
          <StepMark state={step.state} />
          <div className={cx("min-w-0", !isRow && "pt-0.5")}>
            <p className={cx("text-sm", step.state === "todo" ? "text-ink-soft" : "font-bold")}>
              {step.label}
              <span className="sr-only"> {stateLabels[step.state]}</span>
            </p>
            {step.detail ? <p className="text-xs text-ink-soft">{step.detail}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepMark({ state }: { state: Step["state"] }) {
  return (
    <span
      className={cx(
        "grid size-7 shrink-0 place-items-center rounded-full border-2",
        state === "done" && "border-celadon bg-celadon text-on-celadon",
        state === "current" && "border-celadon text-celadon",
        state === "todo" && "border-line",
      )}
    >
      {state === "done" && <Glyph path={checkPath} className="size-4" />}
      {state === "current" && (
        <span className="size-2.5 animate-breathe rounded-full bg-current" aria-hidden="true" />
      )}
    </span>
  );
}
