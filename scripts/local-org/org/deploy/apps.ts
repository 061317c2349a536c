/** The project's apps, as code asks for them. Object Reference, "AppDefinition"; Metadata API Developer Guide, "CustomApplication". */
import type { Deployment } from './deployment.ts';

export function deployApps(deployment: Deployment): void {
  if (!deployment.has('AppDefinition')) return;
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
