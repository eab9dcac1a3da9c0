import type { FormTexts } from "./form-texts";
import type { CheckedField, FieldErrors } from "./form-values";

export function errorText(texts: FormTexts, errors: FieldErrors, field: CheckedField): string | undefined {
  const problem = errors[field];
  return problem && texts.errors[field][problem];
}
