/** The organisation in every subject of the sandbox's authorities: by this a reader of a trusted root recognises the sandbox. */
export const SANDBOX_ORGANIZATION = 'Wherefrom Sandbox';
