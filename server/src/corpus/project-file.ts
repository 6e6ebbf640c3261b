/** The name of the project file; it lies in the root of a folder of sources. Apart from its reader, which few folders need. */
export const projectFileName = 'collate.json';

/** The path of the decisions file, relative to the folder of sources. */
export const decisionsFileName = '.collate/decisions.json';
