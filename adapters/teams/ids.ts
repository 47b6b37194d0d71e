/** An id as Microsoft gives them out. */
export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id of an app or a tenant as Teams writes it; people may have copied it in capitals. */
export const plainId = (id: string): string => id.toLowerCase();
