import {
  lengthOf,
  MOST_DAYS,
  paramsOf,
  partsOfPeriod,
  periodBefore,
  periodFrom,
  PRESETS,
  type PeriodState,
} from './period';

const TODAY = '2026-03-01';

function asked(query: string): PeriodState {
  return periodFrom(new URLSearchParams(query), TODAY);
}

describe('The period of the dashboard', () => {
  it('is the last thirty days, today among them, beside the thirty before', () => {
    const usual = asked('');
    expect(usual).toEqual({from: '2026-01-31', to: TODAY, preset: '30', isCompared: true});
    expect(lengthOf(usual)).toBe(30);
    expect(periodBefore(usual)).toEqual({from: '2026-01-01', to: '2026-01-30'});
  });

  it('is one of those that are offered, or the days that were chosen', () => {
    for (const preset of PRESETS) expect(lengthOf(asked(`period=${preset}`))).toBe(Number(preset));
    expect(asked('from=2026-02-01&to=2026-02-10')).toEqual(
      jasmine.objectContaining({from: '2026-02-01', to: '2026-02-10', preset: undefined}),
    );
    expect(asked('from=2026-02-01').to).toBe(TODAY);
  });

  it('is the usual one where the address makes no sense', () => {
    for (const query of [
      'period=12',
      'from=2026-02-31x',
      'from=2026-02-10&to=2026-02-01',
      'from=2027-01-01',
      'to=2026-02-01',
      'from=2026-99-99',
    ]) {
      expect(asked(query)).withContext(query).toEqual(asked(''));
    }
  });

  it('never reaches beyond today, nor over more than a year', () => {
    expect(asked('from=2026-02-20&to=2030-01-01').to).toBe(TODAY);
    const long = asked('from=2001-01-01&to=2026-02-01');
    expect(lengthOf(long)).toBe(MOST_DAYS);
    expect(long.to).toBe('2026-02-01');
  });

  it('is compared with none where the address says so', () => {
    expect(asked('compare=no').isCompared).toBeFalse();
  });

  it('is asked for by an address that gives it back', () => {
    const query = (change: Parameters<typeof paramsOf>[0]) =>
      new URLSearchParams(
        Object.entries(paramsOf(change)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      ).toString();
    for (const preset of PRESETS) expect(asked(query({preset})).preset).toBe(preset);
    const chosen = {from: '2026-01-05', to: '2026-01-09'};
    expect(asked(query(chosen))).toEqual(jasmine.objectContaining(chosen));
    expect(asked(query({isCompared: false})).isCompared).toBeFalse();
    expect(asked(query({isCompared: true})).isCompared).toBeTrue();
  });

  it('falls into parts that hold each of its days once', () => {
    expect(partsOfPeriod({from: '2026-01-01', to: '2026-01-05'}, 2)).toEqual([
      {from: '2026-01-01', to: '2026-01-02'},
      {from: '2026-01-03', to: '2026-01-04'},
      {from: '2026-01-05', to: '2026-01-05'},
    ]);
  });
});
