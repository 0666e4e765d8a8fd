package org.dajeong.app.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.training.Policy.Confirmer;
import org.dajeong.app.training.Policy.Reward;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the agency's kinds of education and its rules on recognised hours.
@Repository
class Policies {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Policies(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    List<Kind> kinds() {
        return jdbc.sql("select code, name_ko, name_en from training.kind order by place, code")
                .query((row, index) ->
                        new Kind(row.getString("code"), row.getString("name_ko"), row.getString("name_en")))
                .list();
    }

    Kind kind(String code) {
        return kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of education " + code));
    }

    PolicyTable table() {
        return new PolicyTable(jdbc.sql("select * from training.policy")
                .query((row, index) -> policy(row))
                .list());
    }

    /// Adds a rule. A day in the past is taken only for a kind that never had one: what was recognised stays.
    @Transactional
    List<PolicyProblem> add(Policy policy, String by, String address) {
        List<PolicyProblem> problems = problems(policy);
        if (!problems.isEmpty()) {
            return problems;
        }
        Reward reward = policy.reward();
        jdbc.sql("""
                        insert into training.policy (id, kind_code, valid_from, minutes_min, share_percent,
                               minutes_counted, yearly_cap, confirmer, set_by, set_at)
                        values (:id, :kind, :from, :min, :share, :fixed, :cap, :confirmer, :by, :at)
                        """)
                .param("id", policy.id())
                .param("kind", policy.kind())
                .param("from", policy.validFrom())
                .param("min", policy.minutesMin())
                .param("share", reward instanceof Reward.Share(int percent) ? percent : null)
                .param("fixed", reward instanceof Reward.Fixed(int minutes) ? minutes : null)
                .param("cap", policy.yearlyCap().orElse(null))
                .param("confirmer", policy.confirmer().name())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.add(by, address, Action.CREATE, subject(policy), "from " + policy.validFrom());
        return List.of();
    }

    /// Takes a rule back whose day has not come.
    @Transactional
    void remove(UUID id, String by, String address) {
        table().policies().stream()
                .filter(policy -> policy.id().equals(id) && isToCome(policy))
                .forEach(policy -> {
                    jdbc.sql("delete from training.policy where id = :id")
                            .param("id", id)
                            .update();
                    audit.add(by, address, Action.DELETE, subject(policy), "from " + policy.validFrom());
                });
    }

    boolean isToCome(Policy policy) {
        return policy.validFrom().isAfter(LocalDate.now(clock));
    }

    /// Adds a kind of the agency's own.
    @Transactional
    List<PolicyProblem> addKind(String nameKo, String nameEn, String by, String address) {
        if (nameKo.isBlank() || nameEn.isBlank()) {
            return List.of(PolicyProblem.NO_NAMES);
        }
        boolean taken = kinds().stream()
                .anyMatch(kind ->
                        kind.nameKo().equals(nameKo.strip()) || kind.nameEn().equalsIgnoreCase(nameEn.strip()));
        if (taken) {
            return List.of(PolicyProblem.NAME_TAKEN);
        }
        String code = "OWN_" + Ids.next().toString().replace("-", "_").toUpperCase(Locale.ROOT);
        jdbc.sql("""
                        insert into training.kind (code, name_ko, name_en, place)
                        select :code, :ko, :en, max(place) + 1 from training.kind
                        """)
                .param("code", code)
                .param("ko", nameKo.strip())
                .param("en", nameEn.strip())
                .update();
        audit.add(by, address, Action.CREATE, "kind of education " + code, nameKo.strip());
        return List.of();
    }

    private List<PolicyProblem> problems(Policy policy) {
        List<PolicyProblem> problems = new ArrayList<>();
        List<Policy> same = table().policies().stream()
                .filter(known -> known.kind().equals(policy.kind()))
                .toList();
        if (same.stream().anyMatch(known -> known.validFrom().equals(policy.validFrom()))) {
            problems.add(PolicyProblem.DAY_TAKEN);
        } else if (!same.isEmpty() && policy.validFrom().isBefore(LocalDate.now(clock))) {
            problems.add(PolicyProblem.IN_THE_PAST);
        }
        if (policy.kind().equals(Kind.REHEARSAL) && policy.confirmer() != Confirmer.DEPARTMENT_HEAD) {
            problems.add(PolicyProblem.REHEARSAL_BY_HEAD);
        }
        return problems;
    }

    private static String subject(Policy policy) {
        return "recognised hours of " + policy.kind();
    }

    private static Policy policy(ResultSet row) throws SQLException {
        Optional<Integer> share = Optional.ofNullable(row.getObject("share_percent", Integer.class));
        int fixed = row.getInt("minutes_counted");
        return new Policy(
                row.getObject("id", UUID.class),
                row.getString("kind_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("minutes_min"),
                share.<Reward>map(Reward.Share::new).orElseGet(() -> new Reward.Fixed(fixed)),
                Optional.ofNullable(row.getObject("yearly_cap", Integer.class)),
                Confirmer.valueOf(row.getString("confirmer")));
    }
}
