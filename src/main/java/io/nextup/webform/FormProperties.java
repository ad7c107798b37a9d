package io.nextup.webform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set under {@code nextup.forms.*}.
 *
 * @param address where the world reaches this installation; where it is empty, the address by which a manager asked
 * @param ratePerMinute how many posts one address may send to one form in a minute
 * @param leastTime how long a person needs at least to fill in a page
 */
@ConfigurationProperties("nextup.forms")
public record FormProperties(
        @DefaultValue("") String address,
        @DefaultValue("10") int ratePerMinute,
        @DefaultValue("2s") Duration leastTime) {

    public FormProperties {
        if (ratePerMinute < 1) {
            throw new IllegalArgumentException("nextup.forms.rate-per-minute: expected 1 or more");
        }
    }
}
