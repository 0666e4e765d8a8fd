package org.dajeong.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who saw and changed what, when and from where: a list that only grows, each entry sealed with the one before.
///
/// ```text
/// hash(k) = SHA-256( hash(k-1) | seq | at | account | address | action | subject | detail )
/// ```
///
/// Whoever changes, removes or inserts an entry has to make all later ones anew; whoever kept the last hash sees it.
@Repository
public class AuditTrail {

    /// What stands before the first entry.
    private static final String BEGINNING = "0".repeat(64);

    /// The lock under which entries are added one after the other, "audit" in numbers.
    private static final long LOCK = 0x6175646974L;

    private static final String LAST = "select seq, hash from accounts.audit order by seq desc limit 1";

    private static final String ADD = """
            insert into accounts.audit (seq, at, account, address, action, subject, detail, previous, hash)
            values (:seq, :at, :account, :address, :action, :subject, :detail, :previous, :hash)
            """;

    private static final String COLUMNS =
            "select seq, at, account, address, action, subject, detail, previous, hash from accounts.audit ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What was done to what.
    public enum Action {
        SIGN_IN,
        SIGN_IN_FAILED,
        SIGN_OUT,
        READ,
        CREATE,
        CHANGE,
        DELETE,
        DOWNLOAD,
        PRINT
    }

    /// An entry.
    public record Entry(
            long seq,
            Instant at,
            String account,
            String address,
            String action,
            String subject,
            String detail,
            String previous,
            String hash) {

        private String sealed() {
            String text = String.join(
                    "\u001f", previous, String.valueOf(seq), at.toString(), account, address, action, subject, detail);
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every JDK has SHA-256", missing);
            }
        }

        private Entry withHash() {
            return new Entry(seq, at, account, address, action, subject, detail, previous, sealed());
        }
    }

    /// Adds an entry, in the transaction of what it tells of.
    ///
    /// @param account the login of whoever did it
    /// @param address where he sat
    /// @param subject what it was done to, such as `department 0f…`
    /// @param detail what an auditor wants to know besides, or nothing
    @Transactional
    public void add(String account, String address, Action action, String subject, String detail) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        Optional<Last> last = jdbc.sql(LAST).query(Last.class).optional();
        Entry entry = new Entry(
                        last.map(Last::seq).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        account,
                        address,
                        action.name(),
                        subject,
                        detail,
                        last.map(Last::hash).orElse(BEGINNING),
                        "")
                .withHash();
        jdbc.sql(ADD)
                .param("seq", entry.seq())
                .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("account", entry.account())
                .param("address", entry.address())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    /// The newest entries.
    ///
    /// @param before only entries before this number
    public List<Entry> newest(long before, int count) {
        return jdbc.sql(COLUMNS + "where seq < :before order by seq desc limit :count")
                .param("before", before)
                .param("count", count)
                .query(AuditTrail::entry)
                .list();
    }

    /// The first entry that does not fit the one before it; none if the trail is whole.
    @Transactional(readOnly = true)
    public Verification verify() {
        String previous = BEGINNING;
        long seq = 0;
        try (var entries = jdbc.sql(COLUMNS + "order by seq").withFetchSize(1_000).query(AuditTrail::entry).stream()) {
            for (Entry entry : (Iterable<Entry>) entries::iterator) {
                seq++;
                if (entry.seq() != seq
                        || !entry.previous().equals(previous)
                        || !entry.sealed().equals(entry.hash())) {
                    return new Verification(seq - 1, Optional.of(entry.seq()), previous);
                }
                previous = entry.hash();
            }
        }
        return new Verification(seq, Optional.empty(), previous);
    }

    /// How far the trail holds.
    ///
    /// @param whole how many entries from the first hold
    /// @param broken the first entry that does not
    /// @param last the hash of the last entry that holds: kept elsewhere, it shows a trail cut short
    public record Verification(long whole, Optional<Long> broken, String last) {}

    private record Last(long seq, String hash) {}

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
