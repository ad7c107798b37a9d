package io.nextup.process.plugin;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a FEEL text may be speaking of, so that it need not be shown everything there is. */
final class Mentioned {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`|\\p{javaJavaIdentifierPart}+");

    private Mentioned() {}

    /** Every name in the text, and every other word: whatever is not among these makes no difference to it. */
    static Set<String> in(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
