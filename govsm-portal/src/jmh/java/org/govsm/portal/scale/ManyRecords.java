package org.govsm.portal.scale;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.govsm.governance.post.PostDraft;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;

/**
 * A department with 500 accounts, and with posts that went out and queries that were answered, in
 * the folder of a portal that does not run: to measure an assessment of what is kept.
 */
final class ManyRecords {

  static final String DEPARTMENT = "many";

  private static final int ACCOUNTS = 500;
  private static final int TOGETHER = 500;
  private static final String WROTE = "writer";
  private static final String CLEARED = "nodal";
  private static final Instant RECORDED = Instant.parse("2026-11-20T06:00:00Z");

  private ManyRecords() {}

  static void write(Path folder, int posts, int queries) throws Exception {
    try (Store store = Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped())) {
      store.write(
          tx -> {
            new FactsVersions(tx).record(DEPARTMENT, 0, stated(), RECORDED, "copy");
            return 0;
          });
      for (int first = 0; first < Math.max(posts, queries); first += TOGETHER) {
        int from = first;
        store.write(
            tx -> {
              for (int i = from; i < from + TOGETHER; i++) {
                if (i < posts) {
                  post(tx, i);
                }
                if (i < queries) {
                  query(tx, i);
                }
              }
              return 0;
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

  private static void post(Transaction tx, int number) {
    String id = String.format(Locale.ROOT, "P-2026-%05d", number + 1);
    Map<String, Object> draft =
        Map.of(
            "id", id,
            "kind", "INFORMATION",
            "author", WROTE,
            "source", Map.of("id", "Note " + number % 50, "status", "PUBLIC"),
            "variants",
                List.of(
                    Map.of(
                        "id", "x-en",
                        "account", "A" + number % ACCOUNTS,
                        "language", number % 2 == 0 ? "en" : "hi",
                        "paragraphs",
                            List.of(Map.of("text", "Forms are out, until day " + number + ".")))));
    String digest = PostDraft.fromPlain(draft).orThrow().digest();
    String[] at = {moment(number, 9), moment(number, 10), moment(number, 11), moment(number, 12)};
    acts(
        tx,
        id,
        List.of(
            act(at[0], WROTE, "author", Map.of("kind", "DRAFT", "draft", draft)),
            act(at[1], WROTE, "author", Map.of("kind", "SUBMIT")),
            act(
                at[2],
                CLEARED,
                "nodal-officer",
                Map.of("kind", "CLEAR", "lane", "L2", "digest", digest)),
            act(at[3], WROTE, "publisher", Map.of("kind", "PUBLISH"))));
  }

  private static void acts(Transaction tx, String id, List<Map<String, Object>> acts) {
    List<String> kinds =
        List.of("post.drafted", "post.submitted", "post.cleared", "post.published");
    List<String> states = List.of("DRAFT", "IN_REVIEW", "CLEARED", "PUBLISHED");
    for (int i = 0; i < acts.size(); i++) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("post", id);
      body.put("actNo", BigDecimal.valueOf(i + 1L));
      body.put("state", states.get(i));
      body.put("on", "2026-10-01");
      body.put("act", acts.get(i));
      tx.record(DEPARTMENT, kinds.get(i), RECORDED, "copy", body);
    }
  }

  private static Map<String, Object> act(
      String at, String by, String role, Map<String, Object> what) {
    return Map.of("at", at, "by", by, "role", role, "act", what);
  }

  private static String moment(int number, int hour) {
    return String.format(
        Locale.ROOT, "2026-%02d-%02dT%02d:00:00+05:30", number % 10 + 1, number % 28 + 1, hour);
  }

  private static void query(Transaction tx, int number) {
    String id = "Q-2026-" + (number + 1);
    String received = moment(number, 9);
    Map<String, Object> query =
        Map.of("queryCategory", number % 20 == 0 ? "policy" : "routine", "receivedAt", received);
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("query", id);
    first.put("kind", "QUERY");
    first.put("category", query.get("queryCategory"));
    first.put("account", "A" + number % ACCOUNTS);
    first.put("platform", "X");
    first.put("title", "Opening hours");
    first.put("state", "RECEIVED");
    first.put("receivedAt", received);
    first.put("received", Map.of("query", query));
    tx.record(DEPARTMENT, "query.received", RECORDED, "copy", first);
    List<Map<String, Object>> acts = new ArrayList<>();
    acts.add(
        Map.of(
            "kind", "REPLY",
            "at", moment(number, 9 + number % 10),
            "by", CLEARED,
            "role", "nodal-officer",
            "rank", "TEMPLATE",
            "responseType", "OFFICIAL",
            "text", "From ten to five."));
    if (number % 4 != 0) {
      acts.add(
          Map.of(
              "kind", "CLOSE",
              "at", moment(number, 20),
              "by", CLEARED,
              "role", "nodal-officer",
              "reason", "Nothing is left to do"));
    }
    for (int i = 0; i < acts.size(); i++) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("query", id);
      body.put("actNo", BigDecimal.valueOf(i + 1L));
      body.put("state", i == 0 ? "ANSWERED" : "CLOSED");
      body.put("category", query.get("queryCategory"));
      body.put("officer", "");
      body.put("act", acts.get(i));
      tx.record(DEPARTMENT, "query.acted", RECORDED, "copy", body);
    }
  }
}
