package org.dajeong.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The list of what the product is made of (`target/bom.json`), which the build writes.
class SbomTests {

    private static final Path BOM = Path.of("target", "bom.json");

    @Test
    void everyLibraryTheProductShipsIsInTheListWithVersionAndHash() throws Exception {
        JsonNode components = bom().path("components");
        Set<String> listed = names(components);

        assertThat(listed)
                .containsAll(dependencies(true))
                .contains("tomcat-embed-core", "spring-web", "webauthn4j-core");
        for (JsonNode component : components) {
            String name = component.path("name").asString();
            assertThat(component.path("version").asString()).as(name).isNotBlank();
            assertThat(component.path("purl").asString()).as(name).startsWith("pkg:maven/");
            if (!component.path("group").asString().equals("org.dajeong")) {
                assertThat(component.path("hashes").size()).as(name).isPositive();
            }
        }
    }

    @Test
    void whatOnlyTestsUseIsNotInTheList() throws Exception {
        Set<String> tests = dependencies(false);
        tests.removeAll(dependencies(true));

        assertThat(tests).contains("poi-ooxml", "spring-security-oauth2-authorization-server");
        assertThat(names(bom().path("components")))
                .doesNotContainAnyElementsOf(tests)
                .doesNotContain("junit-jupiter");
    }

    private static JsonNode bom() throws IOException {
        return new JsonMapper().readTree(Files.readString(BOM));
    }

    private static Set<String> names(JsonNode components) {
        return components
                .valueStream()
                .map(component -> component.path("name").asString())
                .collect(Collectors.toSet());
    }

    /// What `pom.xml` names for the product, or for its tests. A starter of Spring Boot is a list and no library, but
    /// stands in the list of the product all the same.
    private static Set<String> dependencies(boolean shipped) throws Exception {
        Element project = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        var nodes = project.getElementsByTagName("dependency");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .filter(dependency -> isOfTheProject(dependency))
                .filter(dependency -> shipped != text(dependency, "scope").equals("test"))
                .map(dependency -> text(dependency, "artifactId"))
                .collect(Collectors.toSet());
    }

    private static boolean isOfTheProject(Element dependency) {
        Node list = dependency.getParentNode();
        return list.getParentNode().getNodeName().equals("project");
    }

    private static String text(Element of, String name) {
        Node found = of.getElementsByTagName(name).item(0);
        return found == null ? "" : found.getTextContent();
    }
}
