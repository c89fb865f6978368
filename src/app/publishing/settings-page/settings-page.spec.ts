import {TestBed} from '@angular/core/testing';
import type {AllSettings} from './portal-settings';
import {FakeReader} from '../../../testing/documents';
import {said, type} from '../../../testing/people';
import {FakePublishing, openPublishingPage, pickItem} from '../../../testing/publishing';
import {until} from '../../../testing/until';
import {PortalSettings} from './portal-settings';
import {SettingsPage} from './settings-page';

describe('The settings of the portal', () => {
  async function show(settings: Partial<AllSettings> = {}) {
    const saved: unknown[] = [];
    const publishing = new FakePublishing();
    const at = new Date();
    publishing.rows = ['one', 'two', 'three'].map((item) => ({
      ...{kind: 'deliverable', item, title: `Outcome ${item}`, at},
      visibility: item === 'three' ? 'consortium' : 'public',
    }));
    const value = {
      fourEyes: true,
      home: {},
      contact: {},
      analytics: {retentionMonths: 25},
      aliases: [],
      ...settings,
    };
    const page = await openPublishingPage(SettingsPage, publishing, {
      reader: new FakeReader('admin', 'john'),
      providers: [
        {
          provide: PortalSettings,
          useValue: {
            read: () => Promise.resolve(value),
            save: (changes: unknown) => Promise.resolve(void saved.push(changes)),
            addAlias: (alias: unknown) => Promise.resolve(void saved.push({added: alias})),
            removeAlias: (alias: unknown) => Promise.resolve(void saved.push({removed: alias})),
          },
        },
      ],
    });
    await until('the settings', () => page.root.querySelector('h2') !== null);
    const field = (selector: string, text: string) => {
      const found = page.root.querySelector(selector) as HTMLInputElement;
      found.value = text;
      found.dispatchEvent(new Event('input'));
    };
    return {...page, saved, field};
  }

  it('switch four eyes off only after it was said what that means', async () => {
    const {press, says, saved} = await show();
    await press('Switch four eyes off…');
    await says('may be public before anybody else has looked');
    await press('Cancel');
    expect(saved).toEqual([]);
    await press('Switch four eyes off…');
    await press('Switch them off');
    await says('Four eyes are off: every editor publishes alone.');
    expect(saved).toEqual([{fourEyes: false}]);
  });

  it('keep figures for as long as is written, and delete none without asking', async () => {
    const {press, says, saved, field} = await show();
    field('app-retention-settings input', '0');
    await press('Keep them so long');
    await says('Keep at least a month.');
    field('app-retention-settings input', '36');
    await press('Keep them so long');
    await until('the longer time', () => saved.length === 1);
    field('app-retention-settings input', '12');
    await press('Keep them so long');
    await says('cannot be brought back');
    expect(saved).toHaveSize(1);
    await press('Keep 12 months');
    await says('Figures of a day are kept for 12 months.');
    expect(saved).toEqual([{analytics: {retentionMonths: 36}}, {analytics: {retentionMonths: 12}}]);
  });

  it('switch four eyes on again at once', async () => {
    const {press, says, saved} = await show({fourEyes: false});
    await says('Four eyes are switched off');
    await press('Switch four eyes on');
    await until('the change', () => saved.length === 1);
    expect(saved).toEqual([{fourEyes: true}]);
  });

  it('keep an earlier address, written in whatever way, of what was renamed', async () => {
    const {press, says, saved, field, root} = await show();
    await says('None yet.');
    await press('Let it lead on');
    await says('Choose what stands there now.');
    await says('Write an address of small letters');
    await pickItem('Where it stands now', 'outcome two');
    field('app-alias-settings .earlier', 'two');
    await says('This is its address of today.');
    await press('Let it lead on');
    expect(saved).toEqual([]);
    field('app-alias-settings .earlier', 'https://portal.example/deliverables/old-two?utm=x');
    await press('Let it lead on');
    await says('/deliverables/old-two leads on to /deliverables/two from now on.');
    expect(saved).toEqual([{added: {kind: 'deliverable', id: 'old-two', target: 'two'}}]);
    expect(root.querySelector<HTMLInputElement>('app-alias-settings .earlier')?.value).toBe('');
  });

  it('tell which earlier address leads where, and drop one only after it was said what that means', async () => {
    const gone = {kind: 'news', id: 'old', target: 'gone'} as const;
    const {press, says, saved, items} = await show({
      aliases: [{kind: 'deliverable', id: 'older', target: 'one'}, gone],
    });
    expect(items('app-alias-settings li .way')).toEqual([
      '/deliverables/older leads on to Outcome one',
      '/news/old leads on to /news/gone Nothing is there now',
    ]);
    await press('Take /news/old out');
    await says('Whoever follows an old link there will find nothing.');
    await press('Cancel');
    expect(saved).toEqual([]);
    await press('Take /news/old out');
    await press('Take it out');
    await says('/news/old leads nowhere any more.');
    expect(saved).toEqual([{removed: gone}]);
  });

  it('show a notice until a time in Brussels', async () => {
    const {press, saved, field, says} = await show();
    field('#notice-text', 'The portal rests on Saturday.');
    field('app-notice-settings input[type=date]', '2040-01-15');
    field('app-notice-settings input[type=time]', '12:00');
    await press('Show the notice');
    await says('The notice stands above every page.');
    expect(saved).toEqual([
      {notice: {text: 'The portal rests on Saturday.', until: Date.parse('2040-01-15T11:00:00Z')}},
    ]);
  });

  it('show no empty notice, and none whose time is over', async () => {
    const {press, saved, field, says} = await show();
    await press('Show the notice');
    await says('Write something here.');
    field('#notice-text', 'Too late.');
    field('app-notice-settings input[type=date]', '2020-01-15');
    await says('Choose a time to come.');
    await press('Show the notice');
    expect(saved).toEqual([]);
  });

  it('take a notice away', async () => {
    const {press, saved, says} = await show({
      home: {notice: {text: 'Hello.', until: new Date('2020-01-01')}},
    });
    await says('Its time is over: nobody sees it any more.');
    await press('Take it away');
    await until('the change', () => saved.length === 1);
    expect(saved).toEqual([{notice: null}]);
  });

  it('feature public outcomes in an order, and say where one went', async () => {
    const {press, saved, says, root} = await show({home: {featured: ['one']}});
    expect(await pickItem('Add an outcome', 'outcome')).toEqual(['Outcome two']);
    await until('both', () => root.querySelectorAll('ol li').length === 2);
    await press('Move Outcome two up');
    await says('Outcome two is now number 1.');
    await press('Save the order');
    await until('the change', () => saved.length === 1);
    expect(saved).toEqual([{featured: ['two', 'one']}]);
  });

  it('tell of a featured outcome that is not public any more', async () => {
    const {items, press, saved} = await show({home: {featured: ['three', 'one']}});
    expect(items('ol .title')).toEqual(['Outcome three Not public: not shown', 'Outcome one']);
    await press('Take Outcome three out');
    await press('Save the order');
    await until('the change', () => saved.length === 1);
    expect(saved).toEqual([{featured: ['one']}]);
  });

  it('say whom to write to, and leave out what is empty', async () => {
    const {press, saved, says, fixture} = await show({contact: {contactEmail: 'old@example.org'}});
    type('Email address for questions', 'new@example.org');
    await press('Add a link');
    await fixture.whenStable();
    type('Name', 'LinkedIn');
    type('Web address', 'javascript:alert(1)');
    await press('Save the contact');
    await says('The address must begin with https:// or http://.');
    expect(saved).toEqual([]);
    type('Web address', 'https://www.linkedin.com/company/canheal');
    await press('Save the contact');
    await says('Saved.');
    expect(saved).toEqual([
      {
        contact: {
          contactEmail: 'new@example.org',
          follow: [{label: 'LinkedIn', url: 'https://www.linkedin.com/company/canheal'}],
        },
      },
    ]);
  });

  it('accept no half an address', async () => {
    const {press, saved, says, root} = await show();
    type('Email address for questions', 'nobody');
    await press('Save the contact');
    await says('Write a whole email address.');
    expect(saved).toEqual([]);
    expect(said(root)).not.toContain('Invalid type');
    TestBed.tick();
  });
});
