import * as logs from './logs';
import {listenToLogs} from './testing/listen-to-logs';

describe('The log', () => {
  it('says of what kind an error was, and none of the words in which a server may quote an address', () => {
    const error = Object.assign(new Error('550 <ada@partner.example> is unknown'), {code: 'EENVELOPE'});
    const heard = listenToLogs();
    logs.taskFailed({kind: 'send-mail', attempts: 1, error});
    logs.calendarFailed(error);
    logs.nightlyFailed('sweep', error);
    heard.stop();
    expect(heard.text().match(/EENVELOPE/g)?.length).toBe(3);
    expect(heard.text()).not.toContain('ada@partner.example');
  });
});
