package org.dajeong.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The product.
@SpringBootApplication
public class Dajeong {

    public static void main(String[] args) {
        SpringApplication.run(Dajeong.class, args);
    }
}
