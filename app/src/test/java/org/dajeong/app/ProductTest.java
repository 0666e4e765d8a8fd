package org.dajeong.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole product on a real database, driven by requests.
///
/// All such tests share one running product and one database: each makes rows of its own and expects those of others.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ProductTest.OwnDatabase.class)
public @interface ProductTest {

    /// Points the product to a fresh database; with the demo, to one with 가온구 in it.
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static @Nullable DatabaseAddress gaon;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            boolean demo = context.getEnvironment().getProperty("dajeong.demo", Boolean.class, false);
            settings(demo ? TestDatabase.copy(gaon()) : TestDatabase.fresh()).applyTo(context);
        }

        /// 가온구 as the demo makes it, which takes a while: once for all tests of a run.
        private static synchronized DatabaseAddress gaon() {
            if (gaon == null) {
                DatabaseAddress made = TestDatabase.fresh();
                new SpringApplicationBuilder(Dajeong.class)
                        .initializers(context -> settings(made).applyTo(context))
                        .run("--dajeong.demo=true", "--server.port=0")
                        .close();
                gaon = made;
            }
            return gaon;
        }

        private static TestPropertyValues settings(DatabaseAddress database) {
            return TestPropertyValues.of(
                    "spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.user(),
                    "spring.datasource.password=" + database.password(),
                    "dajeong.today=2026-07-06");
        }
    }
}
