import {WORK_PACKAGE_NUMBERS} from '../schema/fields';

/** The work package an address names: "1" to "14", written as people write it; anything else is none. */
export function workPackageNumberFrom(text: string): number | undefined {
  return WORK_PACKAGE_NUMBERS.find((number) => String(number) === text);
}
