import type {Role} from '../access/role';
import {mayAddTo, mayEdit, mayRevise, type DocumentActor} from './allowed';

const someone = (uid: string, role: Role | undefined, ...workPackages: number[]): DocumentActor => ({
  uid,
  role,
  workPackages,
});

describe('Changing a document', () => {
  const document = {owner: 'jane', workPackages: [3, 4]};

  it('is for its owner, and for editors', () => {
    expect(mayEdit(document, someone('jane', 'member', 3))).toBeTrue();
    expect(mayEdit(document, someone('eve', 'editor'))).toBeTrue();
    expect(mayEdit(document, someone('mike', 'member', 3))).toBeFalse();
  });

  it('is not for who added its latest version only', () => {
    expect(
      mayEdit({...document, addedBy: 'mike'} as typeof document, someone('mike', 'member', 3)),
    ).toBeFalse();
  });

  it('ends for its owner with the last of its work packages', () => {
    expect(mayEdit(document, someone('jane', 'member', 4, 9))).toBeTrue();
    expect(mayEdit(document, someone('jane', 'member', 9))).toBeFalse();
    expect(mayRevise(document, someone('jane', 'member', 9))).toBeFalse();
  });

  it('is for editors alone where nobody owns it', () => {
    const seeded = {workPackages: [3, 4]};
    expect(mayEdit(seeded, someone('jane', 'member', 3))).toBeFalse();
    expect(mayEdit(seeded, someone('eve', 'editor'))).toBeTrue();
    expect(mayRevise(seeded, someone('jane', 'member', 3))).toBeTrue();
  });

  it('lets members of its work packages add a version, and nobody else', () => {
    expect(mayRevise(document, someone('mike', 'member', 3))).toBeTrue();
    expect(mayRevise(document, someone('mike', 'member', 5))).toBeFalse();
    expect(mayRevise(document, someone('eve', 'editor'))).toBeTrue();
  });

  it('lets members add to their own work packages, and editors to all', () => {
    expect(mayAddTo([3, 4], someone('mike', 'member', 3, 4, 5))).toBeTrue();
    expect(mayAddTo([3, 6], someone('mike', 'member', 3, 4, 5))).toBeFalse();
    expect(mayAddTo([3, 6], someone('eve', 'editor'))).toBeTrue();
  });

  it('is for nobody without a role', () => {
    expect(mayEdit(document, someone('jane', undefined, 3))).toBeFalse();
    expect(mayRevise(document, someone('jane', undefined, 3))).toBeFalse();
    expect(mayAddTo([3], someone('jane', undefined, 3))).toBeFalse();
  });
});
