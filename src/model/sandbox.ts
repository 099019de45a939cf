/** The organisation in every subject of the sandbox's authorities: by this a reader of a trusted root recognises the sandbox. */
export const SANDBOX_ORGANIZATION = 'Wherefrom Sandbox';

/** Set inside a sandbox: the path of its signing config, for the command's user to hand over. */
export const SIGNING_CONFIG_VARIABLE = 'WHEREFROM_SIGNING_CONFIG';
