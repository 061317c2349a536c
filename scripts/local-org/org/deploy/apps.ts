/**
 * The project's apps, as code asks for them. Object Reference, "AppDefinition", "AppMenuItem"; Metadata API Developer
 * Guide, "CustomApplication".
 */
import { id18 } from '../../apex/values/id.ts';
import type { Deployment } from './deployment.ts';

export function deployApps(deployment: Deployment): void {
  if (deployment.has('AppMenuItem')) deployMenu(deployment);
  if (deployment.has('AppDefinition')) deployDefinitions(deployment);
}

/** What the app launcher shows, in the order of the source. */
function deployMenu(deployment: Deployment): void {
  (deployment.project.components.get('CustomApplication') ?? []).forEach(({ fullName, body }, index) => {
    const key = { Name: fullName.replace(/^standard__/, '') };
    const id = deployment.put('AppMenuItem', key, {
      Label: body.value('label') ?? key.Name,
      Description: body.value('description') ?? null,
      Type: 'TabSet',
      SortOrder: index,
      UserSortOrder: index,
      IsAccessible: true,
      IsVisible: true,
    });
    deployment.put('AppMenuItem', key, { ApplicationId: id18(`02u${id.slice(3, 15)}`) });
  });
}

function deployDefinitions(deployment: Deployment): void {
  for (const { fullName, body } of deployment.project.components.get('CustomApplication') ?? []) {
    const isStandard = fullName.startsWith('standard__');
    const key = { DeveloperName: isStandard ? fullName.slice('standard__'.length) : fullName };
    const label = body.value('label') ?? key.DeveloperName;
    const formFactors = body.values('formFactors');
    const id = deployment.put('AppDefinition', key, {
      Label: label,
      MasterLabel: label,
      Description: body.value('description') ?? null,
      NamespacePrefix: isStandard ? 'standard' : null,
      NavType: body.value('navType') ?? 'Standard',
      UiType: body.value('uiType') ?? 'Aloha',
      HeaderColor: body.child('brand')?.value('headerColor') ?? null,
      IsLargeFormFactorSupported: formFactors.includes('Large'),
      IsSmallFormFactorSupported: formFactors.includes('Small'),
    });
    deployment.put('AppDefinition', key, { DurableId: id });
  }
}
