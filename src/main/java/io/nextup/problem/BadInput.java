package io.nextup.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An input was refused with every fault named; nothing was stored. Over HTTP a 400. */
public class BadInput extends RuntimeException {

    private final transient List<Fault> faults;

    public BadInput(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .collect(Collectors.joining("; ", "Nothing was stored, because the input has faults: ", "")));
        this.faults = List.copyOf(faults);
    }

    public BadInput(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
