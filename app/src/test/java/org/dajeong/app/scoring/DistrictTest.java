package org.dajeong.app.scoring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dajeong.app.ProductTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// A test of the whole product on a database that holds the demo district and nothing else.
///
/// All such tests share one running product and one publication: see [PublishedDistrict].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ProductTest
@TestPropertySource(properties = "dajeong.test.database=district")
@Import(PublishedDistrict.class)
@interface DistrictTest {}
