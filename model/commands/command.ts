import type * as v from 'valibot';

/** Where the portal's pages reach the functions, on the portal's own host. */
export const COMMAND_ADDRESS = '/api/call';

/**
 * Something a person asks of the portal's functions: its name is the function's and the last part of its address
 * (`/api/call/{name}`), its schema checks the input in the form and again in the function.
 */
export interface Command<TInput extends v.GenericSchema, TAnswer> {
  readonly name: string;
  readonly input: TInput;
  /** Never there: it carries the answer's type from the function to the page. */
  readonly answer?: TAnswer;
}

/** Declares a command whose answer is a `TAnswer`. */
export function command<TAnswer = void>() {
  return <TInput extends v.GenericSchema>(name: string, input: TInput): Command<TInput, TAnswer> => ({
    name,
    input,
  });
}

/** What the form holds: the schema's input. */
export type InputOf<C> = C extends Command<infer TInput, unknown> ? v.InferInput<TInput> : never;
/** What the function works with: the schema's output. */
export type ParsedOf<C> = C extends Command<infer TInput, unknown> ? v.InferOutput<TInput> : never;
export type AnswerOf<C> = C extends Command<v.GenericSchema, infer TAnswer> ? TAnswer : never;
