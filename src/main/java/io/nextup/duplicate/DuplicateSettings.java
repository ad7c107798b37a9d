package io.nextup.duplicate;

import io.nextup.lock.TryingAgain;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sets how duplicates are found: for all lead groups, or for one of its own. */
@Service
public class DuplicateSettings {

    private final DuplicateSettingStore store;
    private final TryingAgain tryingAgain;

    DuplicateSettings(DuplicateSettingStore store, TryingAgain tryingAgain) {
        this.store = store;
        this.tryingAgain = tryingAgain;
    }

    public DuplicateSetting main() {
        return store.main();
    }

    /** The lead group's own setting, or empty where it goes by the main one. */
    public Optional<DuplicateSetting> own(String leadGroup) {
        return store.own(leadGroup);
    }

    public void saveMain(DuplicateSetting setting) {
        tryingAgain.run(() -> store.saveMain(setting));
    }

    /** Gives the lead group its own setting; null makes it go by the main one. */
    public void saveOwn(String leadGroup, DuplicateSetting setting) {
        tryingAgain.run(() -> store.saveOwn(leadGroup, setting));
    }
}
