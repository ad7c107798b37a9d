package io.nextup.webform;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The forms that strangers may see. */
@Component
public class OpenForms {

    private final WebFormStore store;

    OpenForms(WebFormStore store) {
        this.store = store;
    }

    public Optional<WebForm> find(String id) {
        return store.find(id).filter(WebForm::active);
    }
}
