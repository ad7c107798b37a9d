package io.nextup.problem.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nextup.problem.BadInput;
import io.nextup.problem.Faults;
import java.util.List;
import java.util.stream.Collectors;

/** A value in a JSON document that does not fit where it stands. */
record MisfitValue(List<Reference> path, String message) {

    static MisfitValue of(JsonMappingException e) {
        return new MisfitValue(e.getPath(), message(e));
    }

    /** Null where the exception is a {@link BadInput}, whose own faults say more. */
    private static String message(JsonMappingException e) {
        if (Causes.find(e, BadInput.class).isPresent()) {
            return null;
        }
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field of this resource; leave it out";
        }
        return e instanceof MismatchedInputException misfit
                ? Expected.of(misfit.getTargetType())
                : "has a value that does not fit";
    }

    /** Notes the fault and takes the value out of the document; false where nothing is left to try. */
    boolean takeOut(JsonNode document, Faults faults) {
        if (message != null) {
            faults.add(name(), message);
        }
        JsonNode parent = document;
        for (Reference step : path.subList(0, Math.max(0, path.size() - 1))) {
            parent = step.getFieldName() == null ? parent.path(step.getIndex()) : parent.path(step.getFieldName());
        }
        return !path.isEmpty() && takeOut(parent, path.get(path.size() - 1));
    }

    /** An element of a list is emptied, not removed: the places of those after it are told to the caller. */
    private static boolean takeOut(JsonNode parent, Reference last) {
        if (parent instanceof ObjectNode object && last.getFieldName() != null) {
            return object.remove(last.getFieldName()) != null;
        }
        if (parent instanceof ArrayNode list && last.getIndex() >= 0 && last.getIndex() < list.size()) {
            boolean given = !list.get(last.getIndex()).isNull();
            list.setNull(last.getIndex());
            return given;
        }
        return false;
    }

    private String name() {
        return path.isEmpty()
                ? "body"
                : path.stream()
                        .map(step ->
                                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                        .collect(Collectors.joining("."));
    }
}
