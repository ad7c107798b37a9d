package io.nextup.crash;

/**
 * Something that is not as it must be.
 *
 * @param rule what must be so
 * @param what what was found instead
 */
record Finding(String rule, String what) {

    @Override
    public String toString() {
        return "NOT SO: " + rule + " — " + what;
    }
}
