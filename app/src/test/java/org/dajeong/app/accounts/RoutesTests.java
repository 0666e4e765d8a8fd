package org.dajeong.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.ProductTest;
import org.dajeong.app.TestOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route with every role, against the table in `routes.txt`.
@ProductTest
class RoutesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(
                jdbc, accounts, passwords, "r" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void everyRouteStandsInTheTableAndSaysTheSame() throws IOException {
        Map<String, String> found = new TreeMap<>();
        routes.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("org.dajeong.")) {
                for (String route : names(info)) {
                    found.put(route, rights(method));
                }
            }
        });

        assertThat(found).isEqualTo(table());
    }

    @Test
    void everyRoleIsLetInWhereTheTableSaysSoAndNowhereElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> route : table().entrySet()) {
            String method = route.getKey().split(" ")[0];
            String path = route.getKey().split(" ")[1];
            Set<Role> allowed = roles(route.getValue());
            for (Role role : Role.values()) {
                MockHttpServletResponse response = web.perform(
                                call(method, path).with(user(office.login(role))))
                        .andReturn()
                        .getResponse();
                boolean refused = response.getStatus() == 403;
                if (refused == allowed.contains(role) || response.getStatus() >= 500 || isSentToSignIn(response)) {
                    wrong.add("%s as %s: %d".formatted(route.getKey(), role, response.getStatus()));
                }
            }
            MockHttpServletResponse response =
                    web.perform(call(method, path)).andReturn().getResponse();
            if (isSentToSignIn(response) == route.getValue().equals("ANYBODY")) {
                wrong.add("%s as nobody: %d".formatted(route.getKey(), response.getStatus()));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aLeaderDoesNotOpenAnotherDepartment() throws Exception {
        TestOffice other = new TestOffice(
                jdbc, accounts, passwords, "o" + UUID.randomUUID().toString().substring(0, 8));
        for (String route : table().keySet()) {
            if (route.contains("/departments/{department}")
                    && roles(table().get(route)).contains(Role.LEADER)) {
                String path = route.split(" ")[1].replace(
                        "{department}", other.department().toString());
                assertThat(web.perform(call(route.split(" ")[0], path).with(user(office.login(Role.LEADER))))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(route)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatNobodyDeclaredIsClosed() throws Exception {
        for (Role role : Role.values()) {
            assertThat(web.perform(request(HttpMethod.GET, "/actuator/env").with(user(office.login(role))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    private MockHttpServletRequestBuilder call(String method, String path) {
        String filled = path.replace("{department}", office.department().toString())
                .replace("{quarter}", "2026-2")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return request(HttpMethod.valueOf(method), filled)
                .param("run", UUID.randomUUID().toString())
                .param("part", "own")
                .param("reason", "…")
                .with(csrf());
    }

    private static boolean isSentToSignIn(MockHttpServletResponse response) {
        String place = response.getRedirectedUrl();
        return place != null && place.endsWith("/signin");
    }

    private static Set<String> names(RequestMappingInfo info) {
        Set<String> names = new TreeSet<>();
        for (String path : info.getPatternValues()) {
            info.getMethodsCondition().getMethods().forEach(method -> names.add(method + " " + path));
            if (info.getMethodsCondition().getMethods().isEmpty()) {
                names.add("ANY " + path);
            }
        }
        return names;
    }

    private static String rights(HandlerMethod method) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            return "NOBODY";
        }
        return allowed.to() == Allowed.Everyone.WITH_A_ROLE
                ? Arrays.stream(allowed.value()).sorted().map(Role::name).collect(Collectors.joining(","))
                : allowed.to().name();
    }

    private static Set<Role> roles(String rights) {
        return rights.equals("ANYBODY") || rights.equals("SIGNED_IN")
                ? EnumSet.allOf(Role.class)
                : Arrays.stream(rights.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static Map<String, String> table() throws IOException {
        try (InputStream file = RoutesTests.class.getResourceAsStream("/routes.txt")) {
            Map<String, String> table = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.trim().split(" +");
                        table.put(parts[0] + " " + parts[1], sorted(parts[2]));
                    });
            return table;
        }
    }

    private static String sorted(String rights) {
        return rights.equals("ANYBODY") || rights.equals("SIGNED_IN")
                ? rights
                : Arrays.stream(rights.split(","))
                        .map(Role::valueOf)
                        .sorted()
                        .map(Role::name)
                        .collect(Collectors.joining(","));
    }
}
