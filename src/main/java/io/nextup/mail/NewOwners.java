package io.nextup.mail;

import io.nextup.assignment.NewOwner;
import io.nextup.user.UserGone;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notes who is to be told, in the transaction that gives them the lead, so that both are committed or neither is. */
class NewOwners {

    private final MailOutboxStore outbox;
    private final MailRounds rounds;
    private final Clock clock;

    NewOwners(MailOutboxStore outbox, MailRounds rounds, Clock clock) {
        this.outbox = outbox;
        this.rounds = rounds;
        this.clock = clock;
    }

    @EventListener
    void note(NewOwner news) {
        if (isToBeTold(news)) {
            outbox.insert(news.lead().id(), news.owner().user(), clock.instant());
        }
    }

    @TransactionalEventListener
    void tellSoon(NewOwner news) {
        if (isToBeTold(news)) {
            rounds.soon();
        }
    }

    /** Another user may come to have the same id; what this one was to be told is not for them. */
    @EventListener
    void forget(UserGone gone) {
        outbox.deleteOf(gone.user());
    }

    private static boolean isToBeTold(NewOwner news) {
        return news.owner().mail() && !news.tookItThemselves();
    }
}
