/** What a viewer is told about the kept page. */
export const offlineWords = {
  newVersion:
    "There is a new version of this page. It comes in when you reload; what runs here now would start anew.",
  reload: "Reload",
} as const;
