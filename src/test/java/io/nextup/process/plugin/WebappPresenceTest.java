package io.nextup.process.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.nextup.presence.PresenceKeeping;
import jakarta.servlet.FilterChain;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** When presence is noted: before the browser is answered, so that who reads it can rely on it. */
class WebappPresenceTest {

    private final PresenceKeeping presence = mock(PresenceKeeping.class);
    private final WebappPresence filter = new WebappPresence(presence);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/api/anything");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Authentications logins = new Authentications();

    @BeforeEach
    void session() {
        request.getSession().setAttribute("authenticatedUser", logins);
        doAnswer(call -> beforeTheAnswer()).when(presence).came("ann");
        doAnswer(call -> beforeTheAnswer()).when(presence).heard("ann");
        doAnswer(call -> beforeTheAnswer()).when(presence).gone("ann");
    }

    @Test
    void who_logs_in_is_present_before_they_are_told() throws Exception {
        answer(() -> logIn("tasklist"));

        verify(presence).came("ann");
        verifyNoMoreInteractions(presence);
    }

    @Test
    void who_logs_out_is_gone_before_they_are_told() throws Exception {
        logIn("tasklist");

        answer(this::logOut);

        verify(presence).gone("ann");
        verifyNoMoreInteractions(presence);
    }

    @Test
    void who_has_it_open_is_heard_of() throws Exception {
        logIn("tasklist", "admin");

        answer(() -> {});

        verify(presence).heard("ann");
        verifyNoMoreInteractions(presence);
    }

    @Test
    void who_logs_out_by_another_request_meanwhile_stays_gone() throws Exception {
        logIn("tasklist");
        doAnswer(call -> {
                    logOut();
                    return null;
                })
                .when(presence)
                .heard("ann");

        answer(() -> {});

        var order = inOrder(presence);
        order.verify(presence).heard("ann");
        order.verify(presence).gone("ann");
    }

    @Test
    void who_may_not_use_tasklist_is_not_present() throws Exception {
        answer(() -> logIn("cockpit", "admin"));

        verifyNoInteractions(presence);
    }

    @Test
    void a_database_that_is_away_keeps_nobody_from_tasklist() throws Exception {
        doThrow(new CannotCreateTransactionException("away")).when(presence).came("ann");

        answer(() -> logIn("tasklist"));

        assertThat(response.getContentAsString()).isEqualTo("done");
    }

    /** Does the work of a request, and sends its answer as Jersey does, before the filters are passed again. */
    private void answer(Runnable work) throws Exception {
        FilterChain chain = (asked, answer) -> {
            work.run();
            answer.getOutputStream().print("done");
            answer.flushBuffer();
        };
        filter.doFilter(request, response, chain);
        assertThat(response.isCommitted()).isTrue();
    }

    private Void beforeTheAnswer() {
        assertThat(response.isCommitted()).as("answered already").isFalse();
        return null;
    }

    private void logIn(String... apps) {
        UserAuthentication login = new UserAuthentication("ann", "default");
        login.setAuthorizedApps(Set.of(apps));
        logins.addOrReplace(login);
    }

    private void logOut() {
        logins.removeByEngineName("default");
    }
}
