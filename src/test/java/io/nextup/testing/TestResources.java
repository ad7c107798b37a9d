package io.nextup.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import io.nextup.problem.Refused;
import io.nextup.security.CurrentUser;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Resources under /api that do nothing but fail, or say what they were told. */
@TestComponent
@RestController
@RequestMapping("/api/test")
class TestResources {

    private final CurrentUser currentUser;

    TestResources(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @GetMapping("/me")
    Map<String, Object> me() {
        return Map.of(
                "id", currentUser.require().id(),
                "groups", currentUser.require().groups(),
                "acting", currentUser.acting().orElse(""));
    }

    @PostMapping("/things")
    JsonNode thing(@RequestBody JsonNode thing) {
        return thing;
    }

    @PostMapping("/files")
    long file(@RequestParam MultipartFile file) {
        return file.getSize();
    }

    @GetMapping("/pages")
    int page(@RequestParam int page) {
        return page;
    }

    @GetMapping("/bad-input")
    void badInput() {
        throw new BadInput(List.of(new Fault("name", "is needed"), new Fault("email", "must be an e-mail address")));
    }

    @GetMapping("/refused")
    void refused() {
        throw new IllegalStateException(Refused.conflict("It has an owner already."));
    }

    @GetMapping("/race")
    void race() {
        throw new OptimisticLockingException("secret-inside");
    }

    @GetMapping("/fault")
    void fault() {
        throw new IllegalStateException("secret-inside");
    }

    @GetMapping("/database")
    void database() {
        throw new IllegalStateException(new CannotCreateTransactionException("secret-inside"));
    }
}
