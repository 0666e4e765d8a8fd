package org.dajeong.app.demo;

import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on the terminal that the demo's data are being made, which takes a while, and who may sign in to it.
@Component
@Order(1)
@ConditionalOnProperty("dajeong.demo")
class DemoWelcome implements ApplicationRunner {

    private final MessageSource messages;

    DemoWelcome(MessageSource messages) {
        this.messages = messages;
    }

    void loading() {
        say("demo.loading");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        say("demo.accounts", DemoAccounts.PASSWORD);
        for (DemoAccounts.Shown shown : DemoAccounts.shown()) {
            String role =
                    "demo.role." + shown.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
            System.out.printf(Locale.ROOT, "  %-16s%s%n", shown.login(), messages.getMessage(role, null, locale()));
        }
        say("demo.leaders");
    }

    private void say(String key, Object... arguments) {
        System.out.println(messages.getMessage(key, arguments, locale()));
    }

    private static Locale locale() {
        return Locale.of(System.getProperty("dajeong.lang", "ko"));
    }
}
