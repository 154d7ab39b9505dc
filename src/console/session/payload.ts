/** What follows /start when the picture on the computer is scanned, before the six digits. */
export const CODE_PAYLOAD = 'bang';
