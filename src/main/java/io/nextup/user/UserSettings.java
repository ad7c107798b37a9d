package io.nextup.user;

import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Sets what NextUp keeps of a user.
 *
 * <p>Locks the user, as every assignment to them does, so that after a deactivation has committed nothing is given to them.
 */
@Service
public class UserSettings {

    private final PersonStore persons;
    private final Stripes stripes;
    private final TryingAgain tryingAgain;
    private final ApplicationEventPublisher events;

    UserSettings(PersonStore persons, Stripes stripes, TryingAgain tryingAgain, ApplicationEventPublisher events) {
        this.persons = persons;
        this.stripes = stripes;
        this.tryingAgain = tryingAgain;
        this.events = events;
    }

    public Person of(String user) {
        return persons.find(user);
    }

    /** Writes the whole person; one who is not active any more loses what they own. */
    public void save(Person person) {
        change(person.user(), before -> person);
    }

    public void setAvailable(String user, boolean available) {
        change(user, before -> before.available(available));
    }

    /** Whether the user wants an e-mail about the leads they are given. */
    public void setMail(String user, boolean wanted) {
        change(user, before -> before.mail(wanted));
    }

    /** A user who is gone owns nothing and is given nothing: told by the identity service. */
    @EventListener
    void gone(UserGone gone) {
        stripes.lock(Stripes.Kind.USER, List.of(gone.user()));
        Person before = persons.find(gone.user());
        if (before.active()) {
            persons.save(before.inactive());
        }
    }

    /** A new user has the defaults, whoever had the id before. */
    @EventListener
    void came(UserCame came) {
        persons.delete(came.user());
    }

    private void change(String user, UnaryOperator<Person> change) {
        tryingAgain.run(() -> {
            stripes.lock(Stripes.Kind.USER, List.of(user));
            Person after = change.apply(persons.find(user));
            persons.save(after);
            events.publishEvent(new PermissionsChanged(user));
            if (!after.active()) {
                events.publishEvent(new UserGone(user));
            }
        });
    }
}
