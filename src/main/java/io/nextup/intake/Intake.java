package io.nextup.intake;

import io.nextup.lock.TryingAgain;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes in a lead from whichever door: known ones are told again, others checked and run through the intake process. */
@Service
public class Intake {

    private final Replays replays;
    private final LeadReader reader;
    private final LeadProcesses processes;
    private final TryingAgain tryingAgain;

    Intake(Replays replays, LeadReader reader, LeadProcesses processes, TryingAgain tryingAgain) {
        this.replays = replays;
        this.reader = reader;
        this.processes = processes;
        this.tryingAgain = tryingAgain;
    }

    /**
     * Takes in the lead in a transaction of its own, or in the caller's.
     *
     * @param key its idempotency key, or null
     * @throws io.nextup.problem.BadInput with every fault; nothing is stored then
     * @throws io.nextup.problem.Refused if the poster may not, or the key came with another body
     */
    public Receipt receive(RawLead raw, Poster poster, RequestKey key) {
        Optional<Receipt> known = replays.ofKey(key).or(() -> replays.of(raw));
        if (known.isPresent()) {
            return known.get();
        }
        Draft draft = reader.read(raw, poster);
        return tryingAgain.call(() -> processes.receive(draft, key));
    }
}
