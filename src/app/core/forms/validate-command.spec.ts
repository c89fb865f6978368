import {Component, signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {form} from '@angular/forms/signals';
import {admitDomain} from '@model/members/commands';
import {validateCommand} from './validate-command';
import {withoutBlanks} from './without-blanks';

@Component({template: ''})
class Host {
  readonly model = signal({domain: '', partner: ''});
  readonly form = form(this.model, (path) =>
    validateCommand(path, admitDomain, () => withoutBlanks(this.model(), 'partner')),
  );
}

describe('A form that sends a command', () => {
  function show(values: {domain: string; partner: string}) {
    const {componentInstance} = TestBed.createComponent(Host);
    componentInstance.model.set(values);
    return componentInstance.form;
  }

  it('is valid where the command would be accepted, with what is optional left blank', () => {
    expect(show({domain: 'institute.example', partner: ''})().valid()).toBeTrue();
  });

  it('says at the field what the command would be refused for', () => {
    const fields = show({domain: 'institute', partner: ''});
    expect(fields().valid()).toBeFalse();
    expect(fields.domain().errors()[0]?.message).toContain('part after the @');
    expect(fields.partner().errors()).toEqual([]);
  });
});
