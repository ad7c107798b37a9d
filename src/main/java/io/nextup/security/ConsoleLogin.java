package io.nextup.security;

/** Somebody else's log-in, where there is one; both addresses are in this application. */
public interface ConsoleLogin {

    /** Where it begins for the console. */
    String begin();

    /** Where a browser goes that has just left, so that the other's session ends as well. */
    String end();
}
