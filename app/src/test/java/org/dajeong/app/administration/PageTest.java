package org.dajeong.app.administration;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.dajeong.app.ProductTest;
import org.dajeong.app.TestOffice;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/// Pages of the running product, asked for by somebody with a role. What a test changes is taken back.
@ProductTest
@Transactional
abstract class PageTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(
                jdbc, accounts, passwords, "a" + UUID.randomUUID().toString().substring(0, 8));
    }

    /// The text of a page.
    String page(Role role, String path) throws Exception {
        return text(call(role, get(path)));
    }

    /// What a form with these names and values is answered.
    MockHttpServletResponse send(Role role, String path, String... form) throws Exception {
        var request = post(path);
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return call(role, request.with(csrf()));
    }

    MockHttpServletResponse call(Role role, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(user(office.login(role)))).andReturn().getResponse();
    }

    static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    void inEnglish(Role role) {
        accounts.saveDisplay(office.account(role), new Viewer.Display("en", "normal", "normal"));
    }

    /// What is written in the trail about a subject, the newest first.
    String trail(String subject) {
        return String.join(
                "\n",
                jdbc.sql(
                                "select action || ' ' || detail from accounts.audit where subject = :subject order by seq desc")
                        .param("subject", subject)
                        .query(String.class)
                        .list());
    }

    /// Signs somebody in and returns the cookie of the session.
    Cookie signIn(String login, String password) throws Exception {
        MockHttpServletResponse response = web.perform(
                        formLogin("/signin").user(login).password(password))
                .andReturn()
                .getResponse();
        if (Objects.requireNonNull(response.getRedirectedUrl()).contains("signin")) {
            throw new IllegalStateException("%s may not sign in".formatted(login));
        }
        return response.getCookies()[0];
    }

    /// What a request of a session is answered.
    MockHttpServletResponse as(Cookie session, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.cookie(session)).andReturn().getResponse();
    }
}
