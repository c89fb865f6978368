import {TestbedHarnessEnvironment} from '@angular/cdk/testing/testbed';
import {Component, signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {form, required} from '@angular/forms/signals';
import {MatButtonHarness} from '@angular/material/button/testing';
import {MatFormFieldHarness} from '@angular/material/form-field/testing';
import {MatInputHarness} from '@angular/material/input/testing';
import {CredentialField} from './credential-field';

@Component({
  imports: [CredentialField],
  template: `
    <app-credential-field
      [field]="form"
      type="password"
      autocomplete="new-password"
      label="New password"
      hint="A few words in a row do well."
    />
  `,
})
class Host {
  readonly form = form(signal(''), (path) => required(path, {message: 'Write a password.'}));
}

describe('CredentialField', () => {
  function render() {
    const fixture = TestBed.createComponent(Host);
    return TestbedHarnessEnvironment.loader(fixture);
  }

  it('says what to write, and how it may be made', async () => {
    const field = await render().getHarness(MatFormFieldHarness);
    expect(await field.getLabel()).toBe('New password');
    expect(await field.getTextHints()).toEqual(['A few words in a row do well.']);
    expect(await field.hasErrors()).toBeFalse();
  });

  it('says what is wrong once the person has left it', async () => {
    const loader = render();
    await (await loader.getHarness(MatInputHarness)).blur();
    const field = await loader.getHarness(MatFormFieldHarness);
    expect(await field.getTextErrors()).toEqual(['Write a password.']);
  });

  it('takes what is written, and shows it when asked', async () => {
    const loader = render();
    const input = await loader.getHarness(MatInputHarness);
    await input.setValue('four words in a row');
    expect(await input.getType()).toBe('password');
    await (await loader.getHarness(MatButtonHarness.with({text: 'Show password'}))).click();
    expect(await input.getType()).toBe('text');
    expect(await input.getValue()).toBe('four words in a row');
    expect(await (await loader.getHarness(MatFormFieldHarness)).hasErrors()).toBeFalse();
  });
});
