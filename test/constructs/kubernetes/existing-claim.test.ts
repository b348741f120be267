import { existingClaim, type ExistingClaimProps } from '../../../src/constructs/kubernetes/existing-claim';
import { synthesize } from '../../support/foreign-app';

const conditions = (props: Partial<ExistingClaimProps> = {}) =>
  synthesize((stack) =>
    existingClaim(stack, { namespace: 'lab', claim: 'data-db-0', storageGiB: 20, ...props }),
  ).built;

describe('existingClaim', () => {
  test('reads the claim by its name, and only reads it', () => {
    const { text, resource } = synthesize((stack) =>
      existingClaim(stack, { namespace: 'lab', claim: 'data-db-0', storageGiB: 20 }),
    );
    expect(resource).toEqual({});
    expect(JSON.parse(text)).toMatchObject({
      data: {
        kubernetes_persistent_volume_claim_v1: {
          Claim: { metadata: { name: 'data-db-0', namespace: 'lab' } },
        },
      },
    });
  });

  test('asks for the size, and says how to get it', () => {
    const [size, ...others] = conditions();
    expect(others).toEqual([]);
    expect(size?.condition).toMatch(/^\$\{try\(.*requests\["storage"\] == "20Gi", true\)\}$/);
    expect(size?.errorMessage).toContain(`kubectl -n lab patch pvc data-db-0 -p '{"spec":`);
  });

  test('lets Terraform make a claim larger that is its own', () => {
    const [size] = conditions({ grows: true });
    expect(size?.condition).toMatch(/ <= 20, true\)\}$/);
    expect(size?.errorMessage).not.toContain('patch');
  });

  test('asks for the class where one is named', () => {
    const [, storageClass] = conditions({ storageClass: 'fast' });
    expect(storageClass?.condition).toMatch(/storage_class_name == "fast", true\)\}$/);
    expect(storageClass?.errorMessage).toContain('kubectl -n lab delete pvc data-db-0');
  });
});
