package org.dajeong.app.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Sha256;
import org.dajeong.app.improvement.ShareRequest.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All requests to share.
@Repository
class ShareRequests {

    private static final String COLUMNS = """
            select r.*, f.name as file_name, f.type as file_type, c.request_id is not null as shared
              from improvement.share_request r
              left join improvement.share_file f on f.request_id = r.id
              left join improvement.library_case c on c.request_id = r.id
            """;

    private final JdbcClient jdbc;

    ShareRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ShareRequest> find(UUID id) {
        return jdbc.sql(COLUMNS + "where r.id = :id")
                .param("id", id)
                .query(ShareRequests::request)
                .optional();
    }

    /// All of them, open ones first, then the newest first.
    List<ShareRequest> list(int skipped, int most) {
        return jdbc.sql(COLUMNS + "order by r.state <> 'OPEN', r.asked_at desc, r.id offset :skipped limit :most")
                .param("skipped", skipped)
                .param("most", most)
                .query(ShareRequests::request)
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from improvement.share_request")
                .query(Integer.class)
                .single();
    }

    /// Those that some departments were asked or have asked, open ones first, then the newest first.
    List<ShareRequest> of(Set<UUID> departments) {
        return departments.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + """
                                where r.from_department_id in (:departments) or r.to_department_id in (:departments)
                                order by r.state <> 'OPEN', r.asked_at desc, r.id
                                """)
                        .param("departments", departments)
                        .query(ShareRequests::request)
                        .list();
    }

    /// Those that nobody has answered yet, the oldest first.
    List<ShareRequest> open() {
        return jdbc.sql(COLUMNS + "where r.state = 'OPEN' order by r.asked_at, r.id")
                .query(ShareRequests::request)
                .list();
    }

    /// The one that asks the same on the same run.
    ShareRequest like(ShareRequest request) {
        return jdbc.sql(COLUMNS + """
                        where r.from_department_id = :from and r.to_department_id = :to and r.item = :item
                          and r.run_id = :run
                        """)
                .param("from", request.from())
                .param("to", request.to())
                .param("item", request.item())
                .param("run", request.run())
                .query(ShareRequests::request)
                .single();
    }

    /// Stores a request, unless there is one that asks the same.
    ///
    /// @return whether it is new
    boolean add(ShareRequest request, String by) {
        return jdbc.sql("""
                        insert into improvement.share_request
                               (id, from_department_id, to_department_id, item, run_id, words, state, asked_by, asked_at)
                        values (:id, :from, :to, :item, :run, :words, 'OPEN', :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", request.id())
                        .param("from", request.from())
                        .param("to", request.to())
                        .param("item", request.item())
                        .param("run", request.run())
                        .param("words", request.words())
                        .param("by", by)
                        .param("at", Tasks.stamp(request.askedAt()))
                        .update()
                == 1;
    }

    /// @return whether it was still open
    boolean reply(UUID id, State state, String text, Optional<UUID> task, String by, Instant at) {
        return jdbc.sql("""
                        update improvement.share_request
                           set state = :state, answer = :text, task_id = :task, answered_by = :by, answered_at = :at
                         where id = :id and state = 'OPEN'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("text", text)
                        .param("task", task.orElse(null))
                        .param("by", by)
                        .param("at", Tasks.stamp(at))
                        .update()
                == 1;
    }

    void addFile(UUID request, String name, TaskFileType type, byte[] content) {
        jdbc.sql("""
                        insert into improvement.share_file (request_id, name, type, sha256, content)
                        values (:request, :name, :type, :hash, :content)
                        """)
                .param("request", request)
                .param("name", name)
                .param("type", type.name())
                .param("hash", Sha256.of(content))
                .param("content", content)
                .update();
    }

    /// The bytes of the file that came with an answer.
    Optional<byte[]> content(UUID request) {
        return jdbc.sql("select content from improvement.share_file where request_id = :request")
                .param("request", request)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private static ShareRequest request(ResultSet row, int index) throws SQLException {
        Optional<OffsetDateTime> answered = Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class));
        String text = row.getString("answer");
        Optional<UUID> task = Optional.ofNullable(row.getObject("task_id", UUID.class));
        String name = row.getString("file_name");
        Optional<ShareRequest.File> file =
                name == null ? Optional.empty() : Optional.of(new ShareRequest.File(name, row.getString("file_type")));
        boolean shared = row.getBoolean("shared");
        return new ShareRequest(
                row.getObject("id", UUID.class),
                row.getObject("from_department_id", UUID.class),
                row.getObject("to_department_id", UUID.class),
                row.getString("item"),
                row.getObject("run_id", UUID.class),
                row.getString("words"),
                State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answered.map(at -> new ShareRequest.Reply(text, task, file, shared, at.toInstant())));
    }
}
