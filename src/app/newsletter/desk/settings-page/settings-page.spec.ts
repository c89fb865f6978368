import {FakeReader} from '../../../../testing/documents';
import {FakeDesk, openDesk} from '../../../../testing/newsletter';
import {type} from '../../../../testing/people';
import {until} from '../../../../testing/until';
import {NewsletterSettingsPage} from './settings-page';

describe('The settings of the newsletter', () => {
  async function show(stored?: Record<string, unknown>) {
    const desk = new FakeDesk();
    if (stored) desk.reads.documents.set('settings/newsletter', stored);
    const page = await openDesk(NewsletterSettingsPage, desk, {reader: new FakeReader('admin', 'me')});
    await until('the form', () => page.root.querySelector('form') !== null);
    return {...page, desk};
  }

  it('are as usual where nobody has set any, and are saved whole', async () => {
    const {press, says, desk} = await show();
    type('Sender’s name (optional)', 'The CAN.HEAL team');
    type('Address for answers (optional)', 'Team@partner.example');
    type('Mails in a second', '2,5');
    await press('Save the settings');
    await says('Saved. It holds for every mail that goes from now on.');
    expect(desk.asked).toEqual([
      {
        name: 'saveNewsletterSettings',
        input: {
          ...{senderName: 'The CAN.HEAL team', replyTo: 'Team@partner.example', rate: 2.5, doubt: 'miss'},
          footer: 'CAN.HEAL, funded by the European Union (EU4Health, grant 101080009).',
        },
      },
    ]);
  });

  it('leave out what is empty, which has its usual value then', async () => {
    const {press, says, desk} = await show({
      senderName: 'Old',
      footer: 'Old words',
      rate: 5,
      doubt: 'double',
    });
    type('Sender’s name (optional)', '');
    type('Footer', ' ');
    await press('Save the settings');
    await says('Saved.');
    expect(desk.asked[0]?.input).toEqual({rate: 5, doubt: 'double'});
  });

  it('say what follows where nobody knows whether a mail arrived', async () => {
    const {says, root, press, desk} = await show();
    await says('Nobody gets one twice.');
    root.querySelector<HTMLInputElement>('input[value=double]')?.click();
    await press('Save the settings');
    expect(desk.asked[0]?.input).toEqual(jasmine.objectContaining({doubt: 'double'}));
  });

  for (const [label, value] of [
    ['Mails in a second', '1000'],
    ['Mails in a second', 'many'],
    ['Address for answers (optional)', 'nobody'],
  ] as const) {
    it(`accept no ${label}: ${value}`, async () => {
      const {press, desk, root} = await show();
      const field = type(label, value);
      await press('Save the settings');
      await until('the field is wrong', () => field.getAttribute('aria-invalid') === 'true');
      expect(root.contains(document.activeElement)).toBeTrue();
      expect(desk.asked).toEqual([]);
    });
  }
});
