/** The shape of another language's catalogue: the same keys as the Korean one, any text. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};
