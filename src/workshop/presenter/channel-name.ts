/** The name of the channel between the room's page and the presenter windows: known also where the rest of it is not loaded. */
export const CHANNEL_NAME = "coarse-grain-workshop";
