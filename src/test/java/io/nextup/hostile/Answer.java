package io.nextup.hostile;

import java.util.List;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 where the connection was closed without a word
 * @param headers by their names in lower case
 */
record Answer(int status, Map<String, List<String>> headers, String body, long millis) {

    String header(String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }
}
