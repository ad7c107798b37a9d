package io.nextup.process.plugin;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** Reads a text as the engine's expression language reads it, so that what is looked at is what is run. */
public final class ElText {

    /** Longer ones nobody can read, and the parser would need too deep a stack for. */
    private static final int LONGEST = 500;

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Set<AstBinary.Operator> COMPARING = Set.of(
            AstBinary.EQ,
            AstBinary.NE,
            AstBinary.LT,
            AstBinary.LE,
            AstBinary.GT,
            AstBinary.GE,
            AstBinary.AND,
            AstBinary.OR);
    private static final Set<Class<?>> LITERALS = Set.of(AstNumber.class, AstBoolean.class, AstNull.class);

    private ElText() {}

    /** Whether nothing in it is an expression, in whatever place the text is used. */
    public static boolean isPlain(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    /** The name in an expression that is nothing but a name, such as {@code ${findEligible}}. */
    public static Optional<String> name(String text) {
        return expression(text).filter(AstIdentifier.class::isInstance).map(node -> ((AstIdentifier) node).getName());
    }

    /** Whether it is one expression that only looks at variables and compares them. */
    public static boolean compares(String text, Predicate<String> isVariable) {
        return expression(text).filter(node -> compares(node, isVariable)).isPresent();
    }

    private static boolean compares(Node node, Predicate<String> isVariable) {
        return isHarmless(node, isVariable)
                && IntStream.range(0, node.getCardinality()).allMatch(i -> compares(node.getChild(i), isVariable));
    }

    private static boolean isHarmless(Node node, Predicate<String> isVariable) {
        if (node instanceof AstIdentifier identifier) {
            return isVariable.test(identifier.getName());
        }
        if (node instanceof AstBinary binary) {
            return COMPARING.contains(binary.getOperator());
        }
        if (node instanceof AstString string) {
            return isPlain(String.valueOf(string.eval(null, null)));
        }
        return node instanceof AstUnary || node instanceof AstNested || LITERALS.contains(node.getClass());
    }

    /** What stands in the braces, if the whole text is one expression. */
    private static Optional<Node> expression(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Node root = PARSER.build(text.strip()).getRoot();
            return root instanceof AstEval ? Optional.of(root.getChild(0)) : Optional.empty();
        } catch (ELException e) {
            return Optional.empty();
        }
    }
}
