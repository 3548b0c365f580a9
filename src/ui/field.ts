/** What every field takes besides its own attributes. */
export type FieldProps = {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  labelHidden?: boolean;
};
export type ControlAttributes = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};
