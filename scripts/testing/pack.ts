import { createVSIX } from '@vscode/vsce';
import { projectFolder } from '../vscode/recipe.ts';

/** Packs what `npm run build` wrote into a `.vsix` at `file` (relative to the project), and gives its absolute path. */
export async function packExtension(file: string): Promise<string> {
  const packagePath = `${projectFolder}${file}`;
  // Everything is bundled, so no dependencies go along.
  await createVSIX({ cwd: projectFolder, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  return packagePath;
}
