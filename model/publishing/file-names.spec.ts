import {freeFileName, renamedFile} from './file-names';

describe('the name of an uploaded file', () => {
  it('is its own, without what could deceive', () => {
    expect(freeFileName('report.pdf', ['other.pdf'])).toBe('report.pdf');
    expect(freeFileName('../\u202Ereport.pdf', [])).toBe('report.pdf');
  });

  it('is numbered where another has it already, be it in capitals', () => {
    expect(freeFileName('report.pdf', ['Report.PDF'])).toBe('report (2).pdf');
    expect(freeFileName('report.pdf', ['report.pdf', 'report (2).pdf'])).toBe('report (3).pdf');
    expect(freeFileName('README', ['README'])).toBe('README (2)');
  });

  it('is numbered even where it is as long as a name may be', () => {
    const long = freeFileName(`${'x'.repeat(300)}.pdf`, []);
    const second = freeFileName(`${'x'.repeat(300)}.pdf`, [long]);
    expect(second).not.toBe(long);
    expect(second).toMatch(/ \(2\)\.pdf$/);
    expect(second.length).toBe(120);
  });

  it('keeps its ending when it is renamed', () => {
    expect(renamedFile('report.pdf', 'Final report')).toBe('Final report.pdf');
    expect(renamedFile('report.pdf', 'Final report.PDF')).toBe('Final report.PDF');
    expect(renamedFile('report.pdf', 'report.html')).toBe('report.html.pdf');
    expect(renamedFile('README', 'LICENCE')).toBe('LICENCE');
  });
});
