/** Why a message that came in was settled without being looked at by itself: `message.reason`. */
export const ALBUM = 'album';
export const DOUBLE_TAP = 'double tap';
