import {type SchemaPath, type SchemaPathTree, validateStandardSchema} from '@angular/forms/signals';
import type {Command} from '@model/commands/command';
import * as v from 'valibot';

/**
 * Checks a form by the schema of the command it sends, so that page and function ask for the same.
 *
 * @param input what would be sent now: the form's values without those that were left blank
 */
export function validateCommand<TModel, TSchema extends v.GenericSchema>(
  path: SchemaPath<TModel> & SchemaPathTree<TModel>,
  command: Pick<Command<TSchema, unknown>, 'input'>,
  input: () => v.InferInput<TSchema>,
): void {
  const sent = v.pipe(v.unknown(), v.transform(input), command.input as v.GenericSchema);
  validateStandardSchema(path, () => sent);
}
