package io.nextup.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All leads whose every asked field has one of some values: a side for each field, in it the numbers of the values. */
public record Box(List<BitSet> sides) {

    boolean isEmpty() {
        return sides.stream().anyMatch(BitSet::isEmpty);
    }

    boolean meets(Box other) {
        for (int i = 0; i < sides.size(); i++) {
            if (!sides.get(i).intersects(other.sides.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What is in both. */
    Box and(Box other) {
        return with(other, sides.size());
    }

    /** What is in this and not in the other: boxes that do not meet. */
    List<Box> without(Box other) {
        if (!meets(other)) {
            return List.of(this);
        }
        List<Box> rest = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            BitSet outside = copy(sides.get(i));
            outside.andNot(other.sides.get(i));
            if (!outside.isEmpty()) {
                List<BitSet> cut = new ArrayList<>(with(other, i).sides);
                cut.set(i, outside);
                rest.add(new Box(cut));
            }
        }
        return rest;
    }

    /** This, cut to the other on its first sides. */
    private Box with(Box other, int first) {
        List<BitSet> cut = new ArrayList<>(sides);
        for (int i = 0; i < first; i++) {
            BitSet both = copy(sides.get(i));
            both.and(other.sides.get(i));
            cut.set(i, both);
        }
        return new Box(cut);
    }

    private static BitSet copy(BitSet side) {
        return (BitSet) side.clone();
    }
}
