package org.govsm.portal.scale;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.govsm.governance.post.PostDraft;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredTree;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A department with 500 accounts, and with posts that went out and queries that were answered, in
 * the folder of a portal that does not run: to measure an assessment of what is kept. The rows are
 * as events make them; their events have no content and no chain, as a million of them take an
 * hour.
 */
final class ManyRecords {

  static final String DEPARTMENT = "many";

  private static final int ACCOUNTS = 500;
  private static final int TOGETHER = 1000;
  private static final String WROTE = "writer";
  private static final String CLEARED = "nodal";
  private static final Instant RECORDED = Instant.parse("2026-11-20T06:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final Handle handle;
  private final PreparedBatch events;
  private long event;

  private ManyRecords(Handle handle, long event) {
    this.handle = handle;
    this.event = event;
    events =
        handle.prepareBatch(
            "insert into event (department, seq, kind, happened_at, actor, content, previous_hash,"
                + " hash) values (?, ?, ?, ?, ?, ?, ?, ?)");
  }

  static void write(Path folder, int posts, int queries) throws Exception {
    try (Store store = Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped())) {
      store.write(
          tx -> {
            new FactsVersions(tx).record(DEPARTMENT, 0, stated(), RECORDED, "copy");
            return 0;
          });
      long last = 1;
      for (int first = 0; first < Math.max(posts, queries); first += TOGETHER) {
        int from = first;
        long before = last;
        last =
            store.write(
                tx -> {
                  ManyRecords rows = new ManyRecords(tx.handle(), before);
                  rows.posts(from, Math.min(posts, from + TOGETHER));
                  rows.queries(from, Math.min(queries, from + TOGETHER));
                  return rows.written();
                });
      }
    }
  }

  private static Map<String, Object> stated() {
    List<Map<String, Object>> accounts =
        IntStream.range(0, ACCOUNTS)
            .<Map<String, Object>>mapToObj(
                i ->
                    Map.of(
                        "id", "A" + i,
                        "platform", "X",
                        "state", "ACTIVE",
                        "activatedAt", "2025-01-01",
                        "hosting", "external",
                        "mfa", true,
                        "ownerType", "ORGANISATION"))
            .toList();
    List<Map<String, Object>> people =
        List.of(
            Map.of("id", WROTE, "type", "OFFICIAL", "active", true),
            Map.of("id", CLEARED, "type", "OFFICIAL", "active", true));
    return Map.of("accounts", accounts, "people", people);
  }

  private long written() {
    events.execute();
    handle.execute("update chain_head set seq = ? where department = ?", event, DEPARTMENT);
    return event;
  }

  private long happened(String kind) {
    byte[] none = StoredTree.bytes(Map.of());
    events
        .bind(0, DEPARTMENT)
        .bind(1, ++event)
        .bind(2, kind)
        .bind(3, Sql.instant(RECORDED))
        .bind(4, "copy")
        .bind(5, none)
        .bind(6, "")
        .bind(7, "")
        .add();
    return event;
  }

  private void posts(int from, int until) {
    PreparedBatch posts =
        handle.prepareBatch(
            "insert into post (department, id, state, acts, author, begun, moved, content,"
                + " searched, event_no) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch acts =
        handle.prepareBatch(
            "insert into post_act (department, post, act_no, kind, actor, content, made_at,"
                + " event_no) values (?, ?, ?, ?, ?, ?, ?, ?)");
    for (int i = from; i < until; i++) {
      String id = String.format(Locale.ROOT, "P-2026-%05d", i + 1);
      Map<String, Object> draft = draft(id, i);
      List<Map<String, Object>> done = acts(draft, i);
      for (int n = 0; n < done.size(); n++) {
        act(acts, id, n + 1, "post.acted", done.get(n));
      }
      posts
          .bind(0, DEPARTMENT)
          .bind(1, id)
          .bind(2, "PUBLISHED")
          .bind(3, done.size())
          .bind(4, WROTE)
          .bind(5, Sql.day(DAY))
          .bind(6, Sql.day(DAY))
          .bind(7, StoredTree.bytes(draft))
          .bind(8, id)
          .bind(9, event)
          .add();
    }
    if (until > from) {
      posts.execute();
      acts.execute();
    }
  }

  private void act(PreparedBatch acts, String id, int number, String kind, Map<String, ?> act) {
    acts.bind(0, DEPARTMENT)
        .bind(1, id)
        .bind(2, number)
        .bind(3, "ACT")
        .bind(4, "copy")
        .bind(5, StoredTree.bytes(act))
        .bind(6, Sql.instant(OffsetDateTime.parse((String) act.get("at")).toInstant()))
        .bind(7, happened(kind))
        .add();
  }

  private static Map<String, Object> draft(String id, int number) {
    return Map.of(
        "id",
        id,
        "kind",
        "INFORMATION",
        "author",
        WROTE,
        "source",
        Map.of("id", "Note " + number % 50, "status", "PUBLIC"),
        "variants",
        List.of(
            Map.of(
                "id",
                "x-en",
                "account",
                "A" + number % ACCOUNTS,
                "language",
                number % 2 == 0 ? "en" : "hi",
                "paragraphs",
                List.of(Map.of("text", "Forms are out, until day " + number + ".")))));
  }

  private static List<Map<String, Object>> acts(Map<String, Object> draft, int number) {
    String digest = PostDraft.fromPlain(draft).orThrow().digest();
    return List.of(
        act(moment(number, 9), WROTE, "author", Map.of("kind", "DRAFT", "draft", draft)),
        act(moment(number, 10), WROTE, "author", Map.of("kind", "SUBMIT")),
        act(
            moment(number, 11),
            CLEARED,
            "nodal-officer",
            Map.of("kind", "CLEAR", "lane", "L2", "digest", digest)),
        act(moment(number, 12), WROTE, "publisher", Map.of("kind", "PUBLISH")));
  }

  private static Map<String, Object> act(
      String at, String by, String role, Map<String, Object> what) {
    return Map.of("at", at, "by", by, "role", role, "act", what);
  }

  private static String moment(int number, int hour) {
    return String.format(
        Locale.ROOT,
        "2026-%02d-%02dT%02d:%02d:00+05:30",
        number % 10 + 1,
        number % 28 + 1,
        hour,
        number % 60);
  }

  private void queries(int from, int until) {
    PreparedBatch queries =
        handle.prepareBatch(
            "insert into desk_query (department, id, kind, category, account, platform, title,"
                + " state, acts, officer, received_at, moved_at, content, searched, event_no)"
                + " values (?, ?, 'QUERY', 'routine', ?, 'X', 'Opening hours', ?, ?, '', ?, ?, ?,"
                + " ?, ?)");
    PreparedBatch acts =
        handle.prepareBatch(
            "insert into desk_query_act (department, query, act_no, kind, actor, content, made_at,"
                + " event_no) values (?, ?, ?, ?, ?, ?, ?, ?)");
    for (int i = from; i < until; i++) {
      String id = "Q-2026-" + (i + 1);
      Map<String, Object> query = Map.of("queryCategory", "routine", "receivedAt", moment(i, 9));
      happened("query.received");
      act(acts, id, 1, "query.acted", reply(i));
      boolean open = i % 4 == 0;
      if (!open) {
        act(acts, id, 2, "query.acted", close(i));
      }
      queries
          .bind(0, DEPARTMENT)
          .bind(1, id)
          .bind(2, "A" + i % ACCOUNTS)
          .bind(3, open ? "ANSWERED" : "CLOSED")
          .bind(4, open ? 1 : 2)
          .bind(5, Sql.instant(RECORDED))
          .bind(6, Sql.instant(RECORDED))
          .bind(7, StoredTree.bytes(Map.of("received", Map.of("query", query))))
          .bind(8, id)
          .bind(9, event)
          .add();
    }
    if (until > from) {
      queries.execute();
      acts.execute();
    }
  }

  private static Map<String, Object> reply(int number) {
    return Map.of(
        "kind", "REPLY",
        "at", moment(number, 9 + number % 10),
        "by", CLEARED,
        "role", "nodal-officer",
        "rank", "TEMPLATE",
        "responseType", "OFFICIAL",
        "does", "ANSWERED",
        "text", "From ten to five.");
  }

  private static Map<String, Object> close(int number) {
    return Map.of(
        "kind", "CLOSE",
        "at", moment(number, 20),
        "by", CLEARED,
        "role", "nodal-officer",
        "reason", "Nothing is left to do");
  }
}
