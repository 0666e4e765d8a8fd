package org.dajeong.app.improvement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dajeong.app.ProductTest;
import org.springframework.test.context.TestPropertySource;

/// A test of the whole product with 가온구 in it, driven by requests.
///
/// All such tests share one running product; each undoes what it did, or does it to a department of its own.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ProductTest
@TestPropertySource(properties = "dajeong.demo=true")
@interface GaonTest {}
