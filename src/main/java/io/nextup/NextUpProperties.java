package io.nextup;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set under {@code nextup.*}.
 *
 * @param timeZone the zone of a user group that names none; the machine's where empty
 * @param defaultRegion the ISO country in which a phone number without a country code is read
 * @param defaultPermissions what a user may do whose permissions nobody has set
 * @param presence how long a user counts as online after their browser was last heard of
 * @param admin the first administrator, made at the start where there is none
 * @param baseUrl where users' browsers reach NextUp, for links in e-mails
 * @param mail the e-mails that new owners get
 */
@ConfigurationProperties("nextup")
public record NextUpProperties(
        ZoneId timeZone,
        @DefaultValue("GB") String defaultRegion,
        @DefaultValue("pickUpLeads") Set<String> defaultPermissions,
        @DefaultValue Presence presence,
        @DefaultValue Admin admin,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue Mail mail) {

    private static final Set<String> WEB = Set.of("http", "https");

    public NextUpProperties {
        timeZone = timeZone == null ? MachineZone.ID : timeZone;
        if (baseUrl == null || !WEB.contains(String.valueOf(baseUrl.getScheme())) || baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "nextup.base-url (NEXTUP_BASE_URL): expected an address such as https://nextup.example.com");
        }
    }

    public record Presence(@DefaultValue("2m") Duration timeout) {

        public Presence {
            if (timeout == null || timeout.compareTo(Duration.ZERO) <= 0) {
                throw new IllegalArgumentException(
                        "nextup.presence.timeout (NEXTUP_PRESENCE_TIMEOUT): expected a duration such as 2m");
            }
        }
    }

    public record Admin(String user, String password) {}

    /**
     * E-mails are sent where there is a {@code spring.mail.host} as well.
     *
     * @param from the address they come from
     */
    public record Mail(String from) {}
}
