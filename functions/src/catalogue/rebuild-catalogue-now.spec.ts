import type {CallableRequest} from 'firebase-functions/v2/https';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {handleRebuildCatalogueNow} from './rebuild-catalogue-now';

const GRANTED = 1_700_000_000;

/** A call as the platform hands it over, of which the handler reads the token and the data. */
function aCall(token: Record<string, unknown> | undefined, data: unknown = null): CallableRequest {
  return {data, ...(token && {auth: {uid: 'ada', token}})} as CallableRequest;
}

const asAdmin = {role: 'admin', roleSince: GRANTED};

describe('Rebuilding the catalogue on request', () => {
  const db = emulatedFirestore();

  beforeEach(emptyDatabase);

  const refusal = (code: string) => jasmine.objectContaining({code});

  it('is for admins: it answers with the counts', async () => {
    const {id, ...fields} = aDeliverable();
    await db.doc(`deliverables/${id}`).set(fields);
    await db.doc('deliverables/bad').set({title: ''});
    expect(await handleRebuildCatalogueNow(aCall(asAdmin))).toEqual({public: 1, consortium: 0, refused: 1});
  });

  it('refuses whoever has not signed in', async () => {
    await expectAsync(handleRebuildCatalogueNow(aCall(undefined))).toBeRejectedWith(
      refusal('unauthenticated'),
    );
  });

  for (const role of [undefined, 'member', 'editor', 'Admin', ['admin'], true]) {
    it(`refuses the role ${JSON.stringify(role) ?? 'of a stranger'}`, async () => {
      const call = aCall({role, roleSince: GRANTED});
      await expectAsync(handleRebuildCatalogueNow(call)).toBeRejectedWith(refusal('permission-denied'));
      expect((await db.collection('catalogue').listDocuments()).length).toBe(0);
    });
  }

  it('refuses an admin whose role was revoked after it was granted', async () => {
    await db.doc('revocations/ada').set({since: GRANTED});
    await expectAsync(handleRebuildCatalogueNow(aCall(asAdmin))).toBeRejectedWith(
      refusal('permission-denied'),
    );
  });

  it('lets an admin through whose role was granted anew after the revocation', async () => {
    await db.doc('revocations/ada').set({since: GRANTED - 1});
    await expectAsync(handleRebuildCatalogueNow(aCall(asAdmin))).toBeResolved();
  });

  it('refuses a token without the time of its role once there is a revocation', async () => {
    await expectAsync(handleRebuildCatalogueNow(aCall({role: 'admin'}))).toBeResolved();
    await db.doc('revocations/ada').set({since: 1});
    await expectAsync(handleRebuildCatalogueNow(aCall({role: 'admin'}))).toBeRejectedWith(
      refusal('permission-denied'),
    );
  });

  it('takes a revocation that says nothing sensible for the strictest one', async () => {
    await db.doc('revocations/ada').set({since: 'yesterday'});
    await expectAsync(handleRebuildCatalogueNow(aCall(asAdmin))).toBeRejectedWith(
      refusal('permission-denied'),
    );
  });

  it('refuses an admin whose account has another address than the one the role was given to', async () => {
    const given = {...asAdmin, roleEmail: 'ada@partner.example'};
    await expectAsync(
      handleRebuildCatalogueNow(aCall({...given, email: 'ada@partner.example'})),
    ).toBeResolved();
    for (const token of [{...given, email: 'ada@elsewhere.example'}, given]) {
      await expectAsync(handleRebuildCatalogueNow(aCall(token))).toBeRejectedWith(
        refusal('permission-denied'),
      );
    }
  });

  it('takes no input', async () => {
    await expectAsync(handleRebuildCatalogueNow(aCall(asAdmin, {}))).toBeResolved();
    for (const data of [{force: true}, 'now', 7]) {
      await expectAsync(handleRebuildCatalogueNow(aCall(asAdmin, data))).toBeRejectedWith(
        refusal('invalid-argument'),
      );
    }
  });
});
