package org.dajeong.app.improvement;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// 가온구 as people of its departments use it: pages are read and forms are sent.
final class TaskOffice {

    private final MockMvc web;
    private final JdbcClient jdbc;

    TaskOffice(MockMvc web, JdbcClient jdbc) {
        this.web = web;
        this.jdbc = jdbc;
    }

    UUID department(String name) {
        return jdbc.sql("select id from organization.department where name_ko = :name and valid_to is null")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    /// The login of a department's CS leader in the demo.
    String leader(String name) {
        return jdbc.sql("""
                        select a.login
                          from accounts.account a
                          join organization.term t on t.person_id = a.person_id
                         where t.department_id = :department and t.duty = 'LEADER' and t.to_date is null
                        """)
                .param("department", department(name))
                .query(String.class)
                .single();
    }

    String read(String login, String path) throws Exception {
        return web.perform(get(path).with(user(login)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    MockHttpServletResponse answer(String login, String path) throws Exception {
        return web.perform(get(path).with(user(login))).andReturn().getResponse();
    }

    MockHttpServletResponse send(String login, String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path).with(user(login)).with(csrf());
        fields.forEach(form::param);
        MockHttpServletResponse response = web.perform(form).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    MockHttpServletResponse upload(String login, String path, String name, byte[] content, boolean facesHidden)
            throws Exception {
        return web.perform(multipart(path)
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .param("facesHidden", String.valueOf(facesHidden))
                        .with(user(login))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    /// The version that a page's forms carry.
    String version(String login, String path) throws Exception {
        Matcher field = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(read(login, path));
        if (!field.find()) {
            throw new IllegalStateException("no form on " + path);
        }
        return field.group(1);
    }
}
