package org.dajeong.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The product: where Spring begins to look for its parts. [org.dajeong.app.launch.Launch] starts it.
@SpringBootApplication
public class Dajeong {}
