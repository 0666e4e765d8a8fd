package org.dajeong.app.launch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.dajeong.app.Dajeong;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor.Settings;

/// Writes down, as Java that is then compiled into a jar, what Spring finds out at every start of the demo: which parts
/// the product has and how they stand together. A start with that jar and `-Dspring.aot.enabled=true` need not look.
///
/// Which parts there are depends on the settings. Those of the demo never change; `serve`, whose settings an operator
/// writes, looks at every start.
public final class PartsList {

    private PartsList() {}

    /// @param words the jar to write; what it is made from stays beside it in a new folder `parts`
    public static void main(String[] words) throws IOException {
        Path jar = Path.of(words[0]).toAbsolutePath();
        Path folder = Files.createDirectories(jar.resolveSibling("parts"));
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        System.setProperty("dajeong.demo", "true");
        new SpringApplicationAotProcessor(
                        Dajeong.class,
                        Settings.builder()
                                .sourceOutput(sources)
                                .classOutput(classes)
                                .resourceOutput(classes)
                                .groupId("org.dajeong")
                                .artifactId("app")
                                .build(),
                        new String[0])
                .process();
        compile(sources, classes);
        pack(classes, jar);
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            null,
                            List.of("-nowarn", "-proc:none", "-d", classes.toString()),
                            null,
                            manager.getJavaFileObjectsFromPaths(
                                    files.filter(Files::isRegularFile).toList()))
                    .call();
            if (!compiled) {
                throw new IOException("what Spring wrote in " + sources + " is no Java");
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        Files.deleteIfExists(jar);
        try (var packed = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside =
                        packed.getPath("/" + classes.relativize(file).toString().replace('\\', '/'));
                Files.createDirectories(inside.getParent());
                Files.copy(file, inside);
            }
        }
    }
}
