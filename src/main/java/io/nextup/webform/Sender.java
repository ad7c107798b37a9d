package io.nextup.webform;

/**
 * What a browser says of the page that sends a form.
 *
 * @param origin the page's origin, or null where it is not told
 * @param fromElsewhere whether the browser says that the page is not one of ours
 * @param doNotTrack whether the person asks not to be followed
 */
public record Sender(String origin, boolean fromElsewhere, boolean doNotTrack) {}
