/** The table of contents: each function the portal deploys, by noun. */
import './app';

export {calendarState} from './calendars/calendar-state';
export {privateCalendar} from './calendars/private-calendar';
export {renewCalendar} from './calendars/renew-calendar';
export {revokeCalendar} from './calendars/revoke-calendar';
export {rebuildCatalogueNow} from './catalogue/rebuild-catalogue-now';
export {deleteMyAccount} from './members/delete-my-account';
export {exportMyData} from './members/export-my-data';
export {updateProfile} from './members/update-profile';
export {visitWorkspace} from './members/visit-workspace';
export {nightly} from './nightly/nightly';
export {markNotificationsRead} from './notifications/mark-notifications-read';
export {runOutbox, sweepOutbox} from './outbox/run-outbox';
