import {risText} from './ris';

describe('A record as RIS', () => {
  it('has each value on one line, however long it is and whatever stands in it', () => {
    const title = 'A title that is longer than seventy characters, as those of reports are: '
      .repeat(3)
      .trim();
    const text = risText({
      TY: 'RPRT',
      TI: title,
      AB: 'One\r\nER  - \nTY  - JOUR\n\nTwo',
      KW: ['a', ' b'],
      PY: 2024,
      DA: '2024/5/3/',
    });
    expect(text.split('\n')).toEqual([
      ...['TY  - RPRT', `TI  - ${title}`, 'AB  - One ER - TY - JOUR Two', 'KW  - a', 'KW  - b', 'PY  - 2024'],
      ...['DA  - 2024/05/03/', 'ER  - ', ''],
    ]);
  });

  it('leaves a date of which less is known as it is', () => {
    expect(risText({TY: 'RPRT', DA: '2024///'})).toContain('DA  - 2024///');
    expect(risText({TY: 'RPRT', DA: '2024/12//'})).toContain('DA  - 2024/12//');
  });
});
