package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dajeong.app.GaonTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/// No link that a role is shown leads to where it may not go, or nowhere; no form is one that it may not send.
@GaonTest
class LinkTests {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form (?=[^>]*method=\"post\")[^>]*action=\"(/[^\"]*)");

    @Autowired
    private MockMvc web;

    @Autowired
    private DataSource database;

    @Autowired
    private AuthorizationManager<RequestAuthorizationContext> rights;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leader",
                "deputy",
                "head",
                "bureau",
                "staff",
                "cs",
                "integrity",
                "executive",
                "assessor",
                "admin",
                "representative"
            })
    void everyLinkLeadsSomewhereAndEveryFormMayBeSent(String login) throws Exception {
        Set<String> kinds = new HashSet<>();
        Set<String> forms = new HashSet<>();
        List<String> dead = new ArrayList<>();
        String eventful = EveryPageBrowserTests.eventful(database);
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        while (!next.isEmpty()) {
            String path = next.removeFirst();
            if (!kinds.add(EveryPageBrowserTests.shape(path.replaceAll("[?].*", "")))) {
                continue;
            }
            MockHttpServletResponse response = web.perform(
                            get(URI.create(path.replace(" ", "%20"))).with(user(login)))
                    .andReturn()
                    .getResponse();
            if (response.getStatus() >= 400) {
                dead.add(path + " " + response.getStatus());
            } else if (response.getRedirectedUrl() != null) {
                next.add(response.getRedirectedUrl());
            } else if (String.valueOf(response.getContentType()).startsWith("text/html")) {
                response.setCharacterEncoding("UTF-8");
                next.addAll(EveryPageBrowserTests.first(eventful, found(LINK, response)));
                for (String action : found(FORM, response)) {
                    if (forms.add(EveryPageBrowserTests.shape(action)) && !maySend(login, action)) {
                        dead.add(path + " shows a form to " + action);
                    }
                }
            }
        }

        assertThat(kinds).hasSizeGreaterThan(5);
        assertThat(forms).isNotEmpty();
        assertThat(dead).isEmpty();
    }

    private static List<String> found(Pattern pattern, MockHttpServletResponse page)
            throws UnsupportedEncodingException {
        return pattern.matcher(page.getContentAsString())
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }

    /// Whether his role may; leaving is everybody's and no page of ours.
    private boolean maySend(String login, String action) {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", action.replaceAll("[?].*", ""));
        Authentication sender = UsernamePasswordAuthenticationToken.authenticated(login, "", List.of());
        return action.equals("/signout")
                || Objects.requireNonNull(rights.authorize(() -> sender, new RequestAuthorizationContext(form)))
                        .isGranted();
    }
}
