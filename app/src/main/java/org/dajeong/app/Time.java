package org.dajeong.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock of the product, in the agency's zone.
@Configuration(proxyBeanMethods = false)
class Time {

    /// The clock; with `dajeong.today` one that began that morning at nine, as the demo does.
    @Bean
    Clock clock(@Value("${dajeong.zone}") ZoneId zone, @Value("${dajeong.today:#{null}}") Optional<LocalDate> today) {
        Clock now = Clock.system(zone);
        return today.map(day -> began(now, day)).orElse(now);
    }

    private static Clock began(Clock now, LocalDate day) {
        Instant nine = day.atTime(9, 0).atZone(now.getZone()).toInstant();
        return Clock.offset(now, Duration.between(now.instant(), nine));
    }
}
