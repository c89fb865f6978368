import type {Category} from '../deliverables/category';

/** Each category's drawing on a grid of 24: `ground` is filled with the category's tint, `line` drawn in its hue. */
export const CATEGORY_DRAWINGS: Readonly<Record<Category, {readonly ground: string; readonly line: string}>> =
  {
    'event-results': {
      ground: 'M3.5 4.5h12v8.5h-7L5.5 16v-3h-2z',
      line: 'M3.5 4.5h12v8.5h-7L5.5 16v-3h-2zM18.5 9h2v8h-2v3l-3-3h-5M6.5 8.7h6',
    },
    'policy-papers': {
      ground: 'M12 3.5L3.5 8.5h17z',
      line: 'M12 3.5L3.5 8.5h17zM5.8 8.5v8.5M10 8.5v8.5M14 8.5v8.5M18.2 8.5v8.5M4.5 17h15M3.5 20.5h17',
    },
    newsletters: {
      ground: 'M6.5 3.5h11v9l-5.5 4-5.5-4z',
      line: 'M6.5 9L3.5 11v9.5h17V11l-3-2M6.5 12.6V3.5h11v9.1M3.5 11.5l8.5 5.5 8.5-5.5M9.5 7h5M9.5 10h5',
    },
    'mapping-reports': {
      ground: 'M3.5 6l5.5-2.5v14L3.5 20zM15 6.5l5.5-2.5v13.5L15 20.5z',
      line: 'M3.5 6L9 3.5l6 3L20.5 4v13.5L15 20.5l-6-3L3.5 20zM9 3.5v14M15 6.5v14',
    },
    datasets: {
      ground: 'M3.5 4h17v5h-17z',
      line: 'M3.5 4h17v16h-17zM3.5 9h17M3.5 14.5h17M9.5 9v11M15 9v11',
    },
    'recommendations-guidelines': {
      ground: 'M3.5 4h6v6h-6zM3.5 14h6v6h-6z',
      line: 'M3.5 4h6v6h-6zM3.5 14h6v6h-6zM5.2 17l1.2 1.2 2.2-2.6M5.2 7l1.2 1.2 2.2-2.6M13 5.5h7.5M13 8.5h4.5M13 15.5h7.5M13 18.5h4.5',
    },
    'use-cases': {
      ground: 'M7.2 14.5h9.6l2.7 6h-15z',
      line: 'M9.5 3.5v7L4 20.5h16l-5.5-10v-7M8 3.5h8M7.2 14.5h9.6M11 17.5h.3M14 17h.3',
    },
    'courses-training': {
      ground: 'M12 4.5l10 4.7-10 4.7-10-4.7z',
      line: 'M12 4.5l10 4.7-10 4.7-10-4.7zM6.3 11.5V17c3.4 2.7 8 2.7 11.4 0v-5.5M22 9.2V16',
    },
  };
