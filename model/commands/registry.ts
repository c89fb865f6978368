import * as calendars from '../calendars/calendar';
import * as documents from '../documents/commands';
import * as members from '../members/commands';
import * as newsletter from '../newsletter/commands';
import * as notifications from '../notifications/notification';
import * as publishing from '../publishing/commands';

/** Every command there is. Each is a function of that name, reached at `/api/call/{name}`. */
export const COMMANDS = [
  ...Object.values(members),
  ...Object.values(documents),
  ...Object.values(newsletter),
  notifications.markNotificationsRead,
  calendars.renewCalendar,
  calendars.revokeCalendar,
  calendars.calendarState,
  publishing.addAlias,
  publishing.cancelSchedule,
  publishing.checkDraftFile,
  publishing.discardDraft,
  publishing.publishDraft,
  publishing.reinstateItem,
  publishing.removeAlias,
  publishing.reviewDraft,
  publishing.saveSettings,
  publishing.submitDraft,
  publishing.unpublishItem,
  publishing.withdrawItem,
] as const;
