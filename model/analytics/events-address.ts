/** Where pages report to, on the portal's own host. Apart from the schema, for pages that do without one. */
export const EVENTS_ADDRESS = '/api/events';
