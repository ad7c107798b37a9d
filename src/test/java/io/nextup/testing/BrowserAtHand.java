package io.nextup.testing;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lets browser tests run where there is a browser, and shows everybody out after each test. */
class BrowserAtHand implements ExecutionCondition, AfterEachCallback {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(Browsing.CHROMIUM)) {
            return enabled("Chromium is at hand");
        }
        String missing = "No browser: " + Browsing.CHROMIUM + " is missing; install the package chromium";
        if (System.getenv("CI") != null) {
            throw new IllegalStateException(missing);
        }
        return disabled(missing);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(Browsing.class).everybodyLeaves();
    }
}
