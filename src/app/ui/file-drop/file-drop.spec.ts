import {TestBed} from '@angular/core/testing';
import {FileDrop} from './file-drop';

describe('The place to drop files', () => {
  function show(inputs: Record<string, unknown> = {}) {
    const fixture = TestBed.createComponent(FileDrop);
    for (const [name, value] of Object.entries({label: 'Drop it', hint: 'PDF', ...inputs})) {
      fixture.componentRef.setInput(name, value);
    }
    const told: string[][] = [];
    fixture.componentInstance.chosen.subscribe((files) => told.push(files.map(({name}) => name)));
    fixture.detectChanges();
    const root = fixture.nativeElement as HTMLElement;
    const field = root.querySelector('input') as HTMLInputElement;
    const zone = root.querySelector('label') as HTMLLabelElement;
    return {fixture, root, field, zone, told};
  }

  function carrying(...names: string[]): DataTransfer {
    const transfer = new DataTransfer();
    for (const name of names) transfer.items.add(new File(['x'], name));
    return transfer;
  }

  function drop(zone: HTMLElement, ...names: string[]): DragEvent {
    const event = new DragEvent('drop', {dataTransfer: carrying(...names), cancelable: true});
    zone.dispatchEvent(event);
    return event;
  }

  it('tells which files were chosen, and lets the same one be chosen again', () => {
    const {field, told} = show({multiple: true});
    field.files = carrying('a.pdf', 'b.pdf').files;
    field.dispatchEvent(new Event('change'));
    expect(told).toEqual([['a.pdf', 'b.pdf']]);
    expect(field.value).toBe('');
  });

  it('tells which files were dropped, and keeps the browser from opening them', () => {
    const {zone, told} = show({multiple: true});
    expect(drop(zone, 'a.pdf', 'b.pdf').defaultPrevented).toBeTrue();
    expect(told).toEqual([['a.pdf', 'b.pdf']]);
  });

  it('takes one file only where one is wanted', () => {
    const {zone, told} = show();
    drop(zone, 'a.pdf', 'b.pdf');
    expect(told).toEqual([['a.pdf']]);
  });

  it('takes nothing while it is disabled', () => {
    const {zone, told} = show({disabled: true});
    expect(drop(zone, 'a.pdf').defaultPrevented).toBeTrue();
    expect(told).toEqual([]);
  });

  it('ties what is wrong to the field', () => {
    const {root, field} = show({problem: 'Too large.'});
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Too large.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => root.querySelector(`#${id}`)?.textContent.trim())).toEqual(['PDF', 'Too large.']);
  });
});
