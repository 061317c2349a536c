import TierTable from 'c/tierTable';

describe('c-tier-table', () => {
  it('knows the tier as a type of column beside the standard ones', () => {
    expect(Object.keys((TierTable as unknown as { customTypes: object }).customTypes)).toEqual(['tier']);
  });
});
