package org.dajeong.app;

import org.dajeong.app.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The product.
@SpringBootApplication
public class Dajeong {

    public static void main(String[] args) {
        Launch.main(Dajeong.class, args);
    }
}
