/** Folders of templates, documents, reports and dashboards as rows. Object Reference, "Folder". */
import type { Deployment } from './deployment.ts';

const typeOfFolder: Readonly<Record<string, string>> = {
  DashboardFolder: 'Dashboard',
  DocumentFolder: 'Document',
  EmailFolder: 'Email',
  ReportFolder: 'Report',
};

export function deployFolders(deployment: Deployment): void {
  if (!deployment.has('Folder')) return;
  for (const [component, type] of Object.entries(typeOfFolder)) {
    for (const { fullName, body } of deployment.project.components.get(component) ?? []) {
      deployment.put(
        'Folder',
        { DeveloperName: fullName, Type: type },
        { Name: body.value('name') ?? fullName, AccessType: body.value('accessType') ?? 'Public' },
      );
    }
  }
}

/** @returns the id of the folder that a template's full name begins with, where it has a row */
export function emailFolderOf(deployment: Deployment, fullName: string): string | null {
  const name = fullName.slice(0, Math.max(0, fullName.lastIndexOf('/')));
  if (name === '' || !deployment.has('Folder')) return null;
  return deployment.find('Folder', { DeveloperName: name, Type: 'Email' });
}
