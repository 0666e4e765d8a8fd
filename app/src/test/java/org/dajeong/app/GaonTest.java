package org.dajeong.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

/// A test of the whole product with 가온구 in it, driven by requests.
///
/// All such tests share one running product; each undoes what it did, or does it to a department of its own.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ProductTest
@Tag("gaon")
@TestPropertySource(properties = "dajeong.demo=true")
public @interface GaonTest {}
