import getSetup from '@salesforce/apex/IcpWorkbenchController.getSetup';
import IcpWorkbench from 'c/icpWorkbench';
import { render, textOf } from 'test/render';

jest.mock('@salesforce/customPermission/ConfigureModels', () => ({ default: undefined }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.getSetup', () => ({ default: jest.fn() }), { virtual: true });

describe('c-icp-workbench without the permission', () => {
  it('says whom it is for and asks for nothing', async () => {
    const element = await render('c-icp-workbench', IcpWorkbench);

    expect(textOf(element)).toContain('c.IcpNoAccessHelp');
    expect(getSetup).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });
});
