package io.nextup.webform;

import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs what a page carries, with a key that all nodes share; the first who needs it makes it. */
@Component
class PageKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final PageKeyStore store;
    private final Stripes stripes;
    private final TryingAgain tryingAgain;
    private volatile SecretKeySpec key;

    PageKey(PageKeyStore store, Stripes stripes, TryingAgain tryingAgain) {
        this.store = store;
        this.stripes = stripes;
        this.tryingAgain = tryingAgain;
    }

    String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            String secret = store.find().orElseGet(() -> tryingAgain.call(this::made));
            key = new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM);
        }
        return key;
    }

    private String made() {
        stripes.lock(Stripes.Kind.REQUEST, List.of("form-key"));
        return store.find().orElseGet(() -> {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            String text = Base64.getEncoder().encodeToString(secret);
            store.insert(text);
            return text;
        });
    }
}
