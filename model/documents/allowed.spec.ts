import {mayEdit, mayRevise} from './allowed';

describe('Changing a document', () => {
  const document = {addedBy: 'jane', workPackages: [3, 4]};

  it('is for who added it, and for editors', () => {
    expect(mayEdit(document, {uid: 'jane', role: 'member', workPackages: []})).toBeTrue();
    expect(mayEdit(document, {uid: 'eve', role: 'editor', workPackages: []})).toBeTrue();
    expect(mayEdit(document, {uid: 'mike', role: 'member', workPackages: [3]})).toBeFalse();
  });

  it('lets members of its work packages add a version, and nobody else', () => {
    expect(mayRevise(document, {uid: 'mike', role: 'member', workPackages: [3]})).toBeTrue();
    expect(mayRevise(document, {uid: 'mike', role: 'member', workPackages: [5]})).toBeFalse();
    expect(mayRevise(document, {uid: 'jane', role: 'member', workPackages: []})).toBeTrue();
  });

  it('is for nobody without a role', () => {
    expect(mayEdit(document, {uid: 'jane', role: undefined, workPackages: [3]})).toBeFalse();
    expect(mayRevise(document, {uid: 'jane', role: undefined, workPackages: [3]})).toBeFalse();
  });
});
