package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dajeong.app.GaonTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/// No link that a role is shown leads to where it may not go, or nowhere.
@GaonTest
class LinkTests {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

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
    void everyLinkLeadsSomewhere(String login) throws Exception {
        Set<String> kinds = new HashSet<>();
        List<String> dead = new ArrayList<>();
        Deque<String> next = new ArrayDeque<>(startsFor(login));
        while (!next.isEmpty()) {
            String path = next.removeFirst();
            if (!kinds.add(EveryPageBrowserTests.shape(path.replaceAll("[?].*", "")))) {
                continue;
            }
            MockHttpServletResponse response = answer(login, path);
            if (response.getStatus() >= 400) {
                dead.add(path + " " + response.getStatus());
            } else if (response.getRedirectedUrl() != null) {
                next.add(response.getRedirectedUrl());
            } else if (String.valueOf(response.getContentType()).startsWith("text/html")) {
                response.setCharacterEncoding("UTF-8");
                LINK.matcher(response.getContentAsString())
                        .results()
                        .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                        .forEach(next::add);
            }
        }

        assertThat(kinds).hasSizeGreaterThan(5);
        assertThat(dead).isEmpty();
    }

    /// One page of every kind is looked at: of a department, if he may, those of the one where most has happened.
    private List<String> startsFor(String login) throws Exception {
        String department = jdbc.sql("select id from organization.department where name_ko = '세무2과'")
                .query(String.class)
                .single();
        List<String> starts = new ArrayList<>();
        for (String page : List.of("", "/tasks")) {
            String path = "/departments/" + department + page;
            if (answer(login, path).getStatus() == 200) {
                starts.add(path);
            }
        }
        starts.add("/");
        return starts;
    }

    private MockHttpServletResponse answer(String login, String path) throws Exception {
        return web.perform(get(URI.create(path.replace(" ", "%20"))).with(user(login)))
                .andReturn()
                .getResponse();
    }
}
