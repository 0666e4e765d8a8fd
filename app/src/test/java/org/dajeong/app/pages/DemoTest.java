package org.dajeong.app.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import org.dajeong.app.ProductTest;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// A test of the demo as a visitor has it: the product with 가온구 on a port of this machine, seen in a real browser.
///
/// All such tests share one running demo.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("gaon")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT, properties = "dajeong.demo=true")
@ContextConfiguration(initializers = {ProductTest.OwnDatabase.class, DemoTest.FreePort.class})
@interface DemoTest {

    /// Place of a class that changes the demo: after all others.
    int CHANGES = Integer.MAX_VALUE;

    /// The port is known before the start, because passkeys are bound to the address.
    class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try (ServerSocket free = new ServerSocket(0)) {
                TestPropertyValues.of("server.port=" + free.getLocalPort()).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
