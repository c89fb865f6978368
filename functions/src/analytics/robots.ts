import {robotsOf, type TellRobot} from '@model/analytics/robots';
import {existsSync, readFileSync} from 'node:fs';
import {isbot} from 'isbot';

/**
 * Tells robots by isbot's list, and by COUNTER's where the deployment brought it along (`npm run deploy` does).
 *
 * @param file where that list would be
 * @throws Error where what is there is no such list
 */
export function robotsBy(file: string): TellRobot {
  if (!existsSync(file)) return isbot;
  const isListed = robotsOf(JSON.parse(readFileSync(file, 'utf8')));
  return (userAgent) => isbot(userAgent) || isListed(userAgent);
}
