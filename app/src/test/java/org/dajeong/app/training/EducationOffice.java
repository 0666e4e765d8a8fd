package org.dajeong.app.training;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// 가온구 as people write its education down: pages are read and forms are sent.
record EducationOffice(MockMvc web, JdbcClient jdbc) {

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

    /// Those who work in a department on a day, by code.
    List<UUID> staff(UUID department, LocalDate on) {
        return jdbc.sql("""
                        select a.person_id
                          from organization.assignment a
                          join organization.person p on p.id = a.person_id
                         where a.department_id = :department and a.from_date <= :on
                           and (a.to_date is null or a.to_date > :on)
                         order by p.code
                        """)
                .param("department", department)
                .param("on", on)
                .query(UUID.class)
                .list();
    }

    String code(UUID person) {
        return jdbc.sql("select code from organization.person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    String read(String login, String path) throws Exception {
        return answer(login, path).getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse answer(String login, String path) throws Exception {
        return web.perform(get(path).with(user(login))).andReturn().getResponse();
    }

    /// The form of a session as 세무2과 would fill it in, to be changed before it is sent.
    static MultiValueMap<String, String> form(LocalDate on, List<UUID> attended) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("kind", "IN_DEPARTMENT");
        form.add("on", on.toString());
        form.add("minutes", "20");
        form.add("topic", "끊기 전에 더 궁금한 점 여쭙기");
        form.add("taughtBy", attended.getFirst().toString());
        attended.forEach(person -> form.add("attended", person.toString()));
        return form;
    }

    MockHttpServletResponse send(String login, String path, MultiValueMap<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form =
                post(path).with(user(login)).with(csrf()).params(fields);
        MockHttpServletResponse response = web.perform(form).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    MockHttpServletResponse upload(String login, String path, String name, byte[] content) throws Exception {
        MockHttpServletResponse response = web.perform(multipart(path)
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(user(login))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    static MultiValueMap<String, String> fields(String... pairs) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
