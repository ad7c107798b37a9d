package io.nextup.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one step hands the next within one transaction.
 *
 * <p>It is bound to the transaction, not to the process: it is never stored, cannot be sent from outside, and is gone where a
 * save point was put between the two steps, so that the second one fails loudly instead of working on what is no longer true.
 */
final class Handover {

    private static final String RESOURCE = Handover.class.getName();

    private Handover() {}

    /** Hands the value to later steps of the same process instance, in place of an earlier one of its type. */
    static void give(DelegateExecution execution, Object value) {
        give(keyOf(execution, value.getClass()), value);
    }

    /** What an earlier step of the same process instance handed over. */
    static <T> T from(DelegateExecution execution, Class<T> type, String step) {
        return type.cast(Optional.ofNullable(basket().values.get(keyOf(execution, type)))
                .orElseThrow(() -> missing(execution, step)));
    }

    /** The same, and nothing is left of it for a third step. */
    static <T> T takeFrom(DelegateExecution execution, Class<T> type, String step) {
        T value = from(execution, type, step);
        basket().values.remove(keyOf(execution, type));
        return value;
    }

    static void give(String key, Object value) {
        basket().values.put(key, value);
    }

    /** What was given under the key in this transaction, if anything was; nothing is left of it. */
    static <T> Optional<T> take(String key, Class<T> type) {
        return Optional.ofNullable(basket().values.remove(key)).map(type::cast);
    }

    private static String keyOf(DelegateExecution execution, Class<?> type) {
        return execution.getProcessInstanceId() + ':' + type.getName();
    }

    private static IllegalStateException missing(DelegateExecution execution, String step) {
        return new IllegalStateException("The step \"" + execution.getCurrentActivityName() + "\" of "
                + execution.getProcessDefinitionId() + " needs the step \"" + step
                + "\" before it in the same transaction; put it there, and take away any save point"
                + " (asynchronous before or after) or wait between them");
    }

    private static Basket basket() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A step of a process runs in a transaction, and there is none");
        }
        Basket basket = (Basket) TransactionSynchronizationManager.getResource(RESOURCE);
        if (basket == null) {
            basket = new Basket();
            TransactionSynchronizationManager.bindResource(RESOURCE, basket);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(basket, RESOURCE) {});
        }
        return basket;
    }

    private static final class Basket extends ResourceHolderSupport {

        private final Map<String, Object> values = new HashMap<>();
    }
}
