package io.nextup.webform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses that a form may send people to, or be shown on: with https, but for a developer's own machine. */
public final class WebAddress {

    private static final int LONGEST = 1000;
    private static final Pattern ORIGIN =
            Pattern.compile("(https?)://([a-z0-9]([a-z0-9.-]{0,252}))(:[1-9][0-9]{0,4})?");
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");

    private WebAddress() {}

    /** Whether the text is an origin: scheme, host in small letters, perhaps a port, and nothing else. */
    static boolean isOrigin(String text) {
        var origin = ORIGIN.matcher(text);
        return origin.matches() && (origin.group(1).equals("https") || OWN_MACHINE.contains(origin.group(2)));
    }

    static boolean isPage(String text) {
        return text.length() <= LONGEST && page(text) != null && isOrigin(originOf(text));
    }

    /** The origin of an address that {@link #isPage}. */
    public static String originOf(String page) {
        URI address = page(page);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost().toLowerCase(java.util.Locale.ROOT) + port;
    }

    private static URI page(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() == null || address.getScheme() == null || address.getUserInfo() != null
                    ? null
                    : address;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
