import getGuide from '@salesforce/apex/SourceHealthController.getGuide';
import SourceHealthDetails from 'c/sourceHealthDetails';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/SourceHealthController.getGuide', () => ({ default: jest.fn() }), { virtual: true });

const guideMock = getGuide as unknown as jest.Mock;
const source = {
  name: 'Drift',
  key: 'Drift',
  isNative: false,
  message: 'The body is no JSON.',
  days: [{ day: '2026-11-22', accepted: 12, duplicates: 3, quarantined: 1 }],
};
const guide = {
  endpoint: 'https://example.test/services/apexrest/keyline/v1/signals',
  defaultPoints: 1,
  fields: [{ key: 'A', target: 'Source ID', path: 'data.id', transform: 'Text', constant: null }],
  kinds: [
    { key: 'Chat', type: 'Chat', category: 'Chat', points: 8, unit: null },
    { key: 'Visit', type: 'Site visit', category: 'Web', points: 1, unit: 'minutes' },
  ],
};

async function shown(more: object = {}, answer: object | null = guide): Promise<Rendered> {
  guideMock.mockResolvedValue(answer);
  const element = await render('c-source-health-details', SourceHealthDetails, { source: { ...source, ...more } });
  await settled();
  return element;
}

describe('c-source-health-details', () => {
  beforeEach(() => guideMock.mockReset());

  it('gives the picture its table, and says what went wrong', async () => {
    const element = await shown();

    expect(findAll(element, 'tbody')[0]!.textContent).toContain('12');
    expect(textOf(element)).toContain('c.HealthMessage');
    await expect(element).toBeAccessible();
  });

  it('says where rows are posted, what they become and what they count', async () => {
    const text = textOf(await shown());

    expect(text).toContain(guide.endpoint);
    expect(text).toContain('data.id');
    expect(text).toContain('c.HealthPointsPer');
    expect(text).toContain('c.HealthDefaultPoints');
  });

  it('names the fields of the endpoint where a source has no mapping', async () => {
    expect(textOf(await shown({}, { ...guide, fields: [] }))).toContain('c.HealthMappingNone');
  });

  it('asks nobody to connect native signals', async () => {
    const text = textOf(await shown({ isNative: true }));

    expect(text).toContain('c.HealthConnectNative');
    expect(text).not.toContain(guide.endpoint);
  });

  it('says what to do about sources that are not set up', async () => {
    const element = await shown({ key: null });

    expect(textOf(element)).toContain('c.HealthConnectOthers');
    expect(guideMock).not.toHaveBeenCalled();
  });

  it('shows what went wrong and tries again', async () => {
    guideMock.mockRejectedValueOnce({ body: { message: 'No way.' } });
    const element = await render('c-source-health-details', SourceHealthDetails, { source });
    await settled();
    guideMock.mockResolvedValue(guide);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(textOf(element)).toContain(guide.endpoint);
  });
});
