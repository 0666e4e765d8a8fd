package org.dajeong.app.integrity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.integrity.IntegrityOutlook.Why;
import org.dajeong.app.organization.Departments;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.ShareForecast;
import org.dajeong.engine.api.ShareSpread;
import org.springframework.stereotype.Component;

/// What the share with any problem is expected to be in a quarter if nothing changes: from published quarters
/// before it, and from nothing else.
@Component
class IntegrityForecasts {

    private final IntegrityResults results;
    private final Departments departments;

    IntegrityForecasts(IntegrityResults results, Departments departments) {
        this.results = results;
        this.departments = departments;
    }

    /// What is known about a department's quarter.
    IntegrityOutlook of(UUID department, Quarter quarter) {
        List<PublishedIntegrity> earlier = results.before(quarter);
        if (earlier.isEmpty()) {
            return new IntegrityOutlook.Missing(Why.NOTHING_PUBLISHED);
        }
        Map<UUID, Map<Quarter, Counted>> all = series(earlier, departments.standings(quarter.ends()));
        Map<Quarter, Counted> own = all.getOrDefault(department, Map.of());
        if (own.size() < ShareForecast.QUARTERS_MIN) {
            return new IntegrityOutlook.Missing(own.isEmpty() ? Why.NOT_SHOWN : Why.FEW_QUARTERS);
        }
        List<Quarter> quarters = List.copyOf(own.keySet());
        long last = own.getOrDefault(quarters.getLast(), new Counted(0, 0)).answers();
        return forecast(all.values(), own.values())
                .<IntegrityOutlook>map(forecast -> new IntegrityOutlook.Known(
                        earlier.getLast().result(), quarters, Math.toIntExact(last), forecast))
                .orElseGet(() -> new IntegrityOutlook.Missing(Why.NOT_SHOWN));
    }

    private static Optional<ShareForecast> forecast(Collection<Map<Quarter, Counted>> all, Collection<Counted> own) {
        return ShareSpread.of(all.stream()
                        .map(quarters -> List.copyOf(quarters.values()))
                        .toList())
                .map(spread -> spread.forecast(List.copyOf(own)));
    }

    /// The quarters of each department, under the name that stands for it now; one that was merged tells of itself.
    /// Both in a fixed order, so that the same counts give the same forecast to the last digit.
    private static Map<UUID, Map<Quarter, Counted>> series(
            List<PublishedIntegrity> earlier, Map<UUID, UUID> standings) {
        Map<UUID, Map<Quarter, Counted>> all = new TreeMap<>();
        for (PublishedIntegrity published : earlier) {
            published.departments().forEach((department, counted) -> {
                if (counted.answers() > 0) {
                    all.computeIfAbsent(standings.getOrDefault(department, department), none -> new TreeMap<>())
                            .put(published.quarter(), counted);
                }
            });
        }
        return all;
    }
}
