/** American spellings that differ by more than s and z, and the European ones the portal uses. */
const EUROPEAN: ReadonlyMap<string, string> = new Map([
  ['tumor', 'tumour'],
  ['counseling', 'counselling'],
  ['counselor', 'counsellor'],
  ['center', 'centre'],
  ['program', 'programme'],
  ['pediatric', 'paediatric'],
  ['leukemia', 'leukaemia'],
  ['anemia', 'anaemia'],
  ['hematology', 'haematology'],
  ['hematological', 'haematological'],
  ['etiology', 'aetiology'],
  ['gynecology', 'gynaecology'],
  ['gynecological', 'gynaecological'],
  ['esophageal', 'oesophageal'],
  ['labeling', 'labelling'],
  ['modeling', 'modelling'],
  ['behavior', 'behaviour'],
  ['behavioral', 'behavioural'],
  ['favor', 'favour'],
  ['color', 'colour'],
  ['defense', 'defence'],
  ['fiber', 'fibre'],
  ['license', 'licence'],
  ['practise', 'practice'],
  ['catalog', 'catalogue'],
  ['judgment', 'judgement'],
]);

const Z_SPELLING = /iz(?=[aei]|$)/;
const PLURAL = /(?:[^sui'\d]s)$/;
const SIBILANT_PLURAL = /(?:ch|sh|ss|x)es$/;
const CONSONANT_Y = /[bcdfghjklmnpqrstvwxz]y$/;
const LATIN_WORD = /^[a-z]+$/;

/**
 * One form for a word's English plural and its two spellings, so that "tumor boards" finds "tumour board".
 * Light on purpose: a beginning of the word stays a beginning of its form, which prefix search needs.
 */
export function wordForm(word: string): string {
  if (word.length < 4 || !LATIN_WORD.test(word)) return word;
  let form = word;
  if (SIBILANT_PLURAL.test(form)) form = form.slice(0, -2);
  else if (PLURAL.test(form)) form = form.slice(0, -1);
  if (form.length >= 5 && form.endsWith('ie')) form = form.slice(0, -1);
  else if (CONSONANT_Y.test(form)) form = `${form.slice(0, -1)}i`;
  form = EUROPEAN.get(form) ?? form;
  return form.length >= 7 ? form.replace(Z_SPELLING, 'is') : form;
}
