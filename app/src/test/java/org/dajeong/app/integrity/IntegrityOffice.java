package org.dajeong.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.UUID;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// The people of 가온구 around happy calls, driven by requests.
final class IntegrityOffice {

    private final MockMvc web;
    private final Departments departments;

    IntegrityOffice(MockMvc web, Departments departments) {
        this.web = web;
        this.departments = departments;
    }

    UUID department(String name) {
        return departments.all().stream()
                .filter(known -> known.nameKo().equals(name))
                .findFirst()
                .map(Department::id)
                .orElseThrow();
    }

    String path(String department) {
        return "/departments/%s/integrity".formatted(department(department));
    }

    MockHttpServletResponse open(String who, String path) throws Exception {
        return perform(get(path).with(user(who)));
    }

    String page(String who, String path) throws Exception {
        MockHttpServletResponse response = open(who, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    MockHttpServletResponse send(String who, String path) throws Exception {
        return perform(post(path).with(csrf()).with(user(who)));
    }

    MockHttpServletResponse upload(String quarter, String name, byte[] content) throws Exception {
        return perform(multipart("/integrity/results")
                .file(new MockMultipartFile("file", name, null, content))
                .param("quarter", quarter)
                .with(csrf())
                .with(user("integrity")));
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = web.perform(
                        request.characterEncoding("UTF-8").locale(Locale.KOREAN))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
