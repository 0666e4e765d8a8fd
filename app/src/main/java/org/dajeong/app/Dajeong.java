package org.dajeong.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The product: where Spring begins to look for its parts. [org.dajeong.app.launch.Launch] starts it.
@SpringBootApplication
public class Dajeong {

    /// For Spring's own tools, which look for the parts without starting them: see
    /// [org.dajeong.app.launch.PartsList].
    public static void main(String[] words) {
        SpringApplication.run(Dajeong.class, words);
    }
}
