import {signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import type {DraftFile} from '@model/publishing/content';
import type {WrittenTable} from '@model/publishing/dictionary';
import {ReadError} from '../../../core/errors/read-error';
import {FileSource} from '../../../files/file-source';
import {until} from '../../../../testing/until';
import {DraftFiles} from '../files/draft-files';
import {TablesControl} from './tables-control';

const file = (name: string): DraftFile => ({
  ...{name, path: `public/deliverables/atlas/1/${name}`, size: 20},
  ...{contentType: name.endsWith('.csv') ? 'text/csv' : 'application/pdf', sha256: 'a'.repeat(64)},
});

describe('The data dictionaries of an outcome', () => {
  let told: readonly Partial<WrittenTable>[] | undefined;

  async function show(
    value: readonly WrittenTable[],
    files = [file('tests.csv'), file('report.pdf')],
    stream: () => Promise<ReadableStream> = async () => new Blob(['country,tests\nBE,12\nIT,3\n']).stream(),
  ) {
    told = undefined;
    TestBed.configureTestingModule({
      providers: [
        {provide: DraftFiles, useValue: {files: signal(files)}},
        {provide: FileSource, useValue: {stream}},
      ],
    });
    const fixture = TestBed.createComponent(TablesControl);
    const problems = [{path: 'tables.0.schema.fields.0.name', message: 'Name the column.', isMissing: true}];
    fixture.componentRef.setInput('place', {
      path: 'tables',
      label: 'Data dictionary',
      describedBy: null,
      problems,
    });
    fixture.componentRef.setInput('value', value);
    fixture.componentInstance.changed.subscribe((tables) => {
      told = tables;
      fixture.componentRef.setInput('value', tables);
    });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const field = (label: string) =>
      [...page.querySelectorAll('label')]
        .find((each) => each.textContent.includes(label))
        ?.querySelector<HTMLInputElement>('input, select, textarea') as HTMLInputElement;
    return {
      page,
      press: (words: string) =>
        [...page.querySelectorAll('button')].find((each) => each.textContent.includes(words))?.click(),
      async write(label: string, text: string) {
        const control = field(label);
        control.value = text;
        control.dispatchEvent(new Event('input'));
        control.dispatchEvent(new Event('change'));
        await fixture.whenStable();
      },
      field,
    };
  }

  const described = (): WrittenTable => ({
    file: 'tests.csv',
    schema: {fields: [{name: 'tests', type: 'integer', rdfType: 'https://a.example/tests'}]},
  });

  it('begin with what the table itself tells, and are offered for tables alone', async () => {
    const {page, press} = await show([]);
    expect(page.textContent).not.toContain('report.pdf');
    press('Describe the columns of tests.csv');
    await until('the columns', () => told !== undefined);
    expect(told).toEqual([
      {
        file: 'tests.csv',
        schema: {
          fields: [
            {name: 'country', type: 'string', constraints: {required: true}},
            {name: 'tests', type: 'integer', constraints: {required: true}},
          ],
        },
      },
    ]);
  });

  it('begin with an empty column where the table can’t be read', async () => {
    const {page, press} = await show([], [file('tests.csv')], () =>
      Promise.reject(new ReadError('unreachable')),
    );
    press('Describe the columns');
    await until('the column', () => told !== undefined);
    expect(told).toEqual([{file: 'tests.csv', schema: {fields: [{}]}}]);
    await until('the words', () => page.textContent.includes('could not be looked into'));
  });

  it('are written column by column, and keep what the form does not show', async () => {
    const {write} = await show([described()]);
    await write('Title', 'Tests in a year');
    await write('What it means', 'How many, in thousands.');
    await write('At least', '0');
    await write('Only these values', '1\n2');
    expect(told?.[0]?.schema?.fields).toEqual([
      {
        ...{name: 'tests', type: 'integer', rdfType: 'https://a.example/tests'},
        ...{title: 'Tests in a year', description: 'How many, in thousands.'},
        constraints: {minimum: 0, enum: ['1', '2']},
      },
    ]);
  });

  it('open where something is wrong in them, and say it at the column', async () => {
    const {page, field} = await show([described()]);
    expect(page.querySelector('details')?.open).toBe(true);
    expect(field('Name in the file').getAttribute('aria-invalid')).toBe('true');
    expect(page.textContent).toContain('Name the column.');
  });

  it('can be taken away again', async () => {
    const {press} = await show([described()]);
    press('Remove the dictionary');
    expect(told).toEqual([]);
  });
});
