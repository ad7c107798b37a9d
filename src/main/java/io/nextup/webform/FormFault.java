package io.nextup.webform;

/** One thing wrong with one field that was filled in; the words for it are the page's, in its language. */
public record FormFault(String field, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        REQUIRED,
        ONE_NEEDED,
        TOO_LONG,
        EMAIL,
        NUMBER,
        DATE,
        CHOICE,
        UNFIT
    }
}
