import type {HomeWords} from '@model/pages/home-words';

/** What the home page says until editors say otherwise. */
export const FIRST_WORDS: HomeWords = {
  title: $localize`Cancer genomics that people in Europe can use`,
  lead: $localize`CAN.HEAL is a European project: 42 partners from 17 countries bring **genomics**, the study of our genes, into cancer prevention, diagnosis and care. This is what came of it, open to everyone.`,
  description: $localize`The open-access cancer-genomics platform of the CAN.HEAL project: outcomes, data and guidance for researchers, healthcare professionals, policy makers, citizens and patients.`,
  doors: $localize`What is here for me?`,
  map: $localize`Two arms, fourteen work packages`,
  clinicalArm: $localize`Reading the genes of patients and tumours, so that people with the same disease get the same good care everywhere.`,
  publicHealthArm: $localize`Knowing early who is at risk: genetic risk scores in screening, and genetic counselling at a distance.`,
  categories: $localize`What came of it`,
  categoriesLead: $localize`Every outcome of the project stands in one of eight categories.`,
  project: $localize`Who stands behind it`,
  partners: $localize`Hospitals, cancer centres, public health institutes, universities, patient organisations`,
  countries: $localize`From Portugal to Poland, coordinated by Sciensano in Belgium`,
  workPackages: $localize`From law and ethics to treatment and follow-up`,
};

/**
 * The words that the document was sent with, so that nothing on the page changes when the app takes over. What a
 * document from elsewhere might hold is not believed.
 */
export function wordsIn(document: Document): Partial<HomeWords> {
  const text = document.querySelector('[data-home-words]')?.textContent;
  if (!text) return {};
  try {
    const sent = JSON.parse(text) as Record<string, unknown>;
    return Object.fromEntries(
      Object.keys(FIRST_WORDS).flatMap((place) => {
        const word = sent[place];
        return typeof word === 'string' && word !== '' ? [[place, word]] : [];
      }),
    );
  } catch {
    return {};
  }
}
