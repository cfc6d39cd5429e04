package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.DatabaseUnavailableException;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of blocks that are kept is what is read of the store anew, whatever changed. */
class RecordBlocksTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final List<RecordPart> PARTS = List.of(new Things());

  private static Store shared;

  private final String department = "blocks-" + UUID.randomUUID();
  private Store store = shared;
  private Instant now = START;

  /** Each event about a thing makes it another query. */
  private record Things() implements RecordPart {

    @Override
    public RecordPlace place() {
      return new RecordPlace("things", "thing", "", "", Pattern.compile("none"));
    }

    @Override
    public List<String> lists() {
      return List.of("queries");
    }

    @Override
    public boolean isKept(Transaction tx, String department) {
      return true;
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> facts(
        Transaction tx, String department, List<String> ids, RecordLimit limit) {
      Map<String, Map<String, @Nullable Object>> facts = new LinkedHashMap<>();
      tx.events()
          .each(
              department,
              List.of("thing"),
              event -> {
                String id = StoredTree.text(event.body(), "id");
                if (limit.counts(event.seq(), event.at())) {
                  facts.put(id, Map.of("queries", List.of(query(id, event.body()))));
                }
              });
      facts.keySet().retainAll(ids);
      return facts;
    }

    private static Map<String, Object> query(String id, Map<String, @Nullable Object> body) {
      return Map.of("id", id, "category", StoredTree.text(body, "category"), "kept", true);
    }
  }

  @BeforeAll
  static void open() throws DatabaseUnavailableException {
    shared = opened();
  }

  @AfterAll
  static void close() {
    shared.close();
  }

  private static Store opened() throws DatabaseUnavailableException {
    Store store = Store.open(DatabaseConfig.temporary(), PortalEvents.shipped());
    store.write(
        tx ->
            tx.handle()
                .execute(
                    "create table thing (department text, id text, event_no integer, primary key"
                        + " (department, id))"));
    return store;
  }

  private void change(Transaction tx, int number, String category) {
    now = now.plusSeconds(60);
    String id = "T-" + number;
    long event =
        tx.events()
            .append(department, "thing", now, "tester", Map.of("id", id, "category", category))
            .seq();
    tx.handle().execute("delete from thing where department = ? and id = ?", department, id);
    tx.handle().execute("insert into thing values (?, ?, ?)", department, id, event);
  }

  private void many(int from, int until, String category) {
    store.write(
        tx -> {
          for (int i = from; i < until; i++) {
            change(tx, i, category);
          }
          return 0;
        });
  }

  private void same(Instant at) {
    store.write(
        tx -> {
          same(tx, at);
          return 0;
        });
  }

  private void same(Transaction tx, Instant at) {
    long head = tx.events().head(department).map(ChainHead::seq).orElse(0L);
    same(tx, new RecordLimit(head, at));
  }

  private void same(Transaction tx, RecordLimit limit) {
    String anew = told(JudgedRecords.of(tx, PARTS, department, limit, true));
    for (int i = 0; i < 3; i++) {
      assertThat(told(JudgedRecords.of(tx, PARTS, department, limit, false))).isEqualTo(anew);
    }
  }

  private static String told(JudgedRecords.Read read) {
    return CanonicalForm.text(
        List.of(
            read.facts().lists(),
            read.counts().stream().map(RecordCount::tree).toList(),
            Facts.joined(Map.of(), read.facts()).orThrow().digest()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatever_comes_and_changes(long seed) {
    Random random = new Random(seed);
    many(0, 700 + random.nextInt(600), "routine");
    List<Instant> moments = new ArrayList<>(List.of(START, now));
    same(now);
    for (int i = 0; i < 6; i++) {
      int from = random.nextInt(2000);
      int changed = random.nextInt(4) == 0 ? 300 : 1;
      many(from, from + changed, random.nextBoolean() ? "policy" : "vip");
      moments.add(now);
      if (random.nextInt(3) == 0) {
        same(moments.get(random.nextInt(moments.size())));
      }
      same(now);
    }
    store.write(
        tx -> {
          long head = tx.events().head(department).orElseThrow().seq();
          same(tx, new RecordLimit(head - 1, now));
          same(tx, new RecordLimit(head / 2, now));
          return 0;
        });
    same(now);
  }

  @Test
  void what_was_undone_is_not_kept() {
    many(0, 600, "routine");
    same(now);
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      change(tx, 5, "policy");
                      same(tx, now);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    same(now);
    many(7, 8, "vip");
    same(now);
  }

  @Test
  void another_chain_in_the_same_place_has_none_of_them() throws DatabaseUnavailableException {
    many(0, 600, "routine");
    same(now);
    try (Store other = opened()) {
      store = other;
      now = START;
      many(0, 600, "policy");
      same(now);
    }
  }

  @Test
  void a_row_that_is_lost_and_comes_back_is_read_again() {
    many(0, 600, "routine");
    same(now);
    long event = event("T-7");
    store.write(
        tx ->
            tx.handle()
                .execute("delete from thing where department = ? and id = 'T-7'", department));
    same(now);
    store.write(
        tx -> tx.handle().execute("insert into thing values (?, 'T-7', ?)", department, event));
    same(now);
  }

  private long event(String id) {
    return store.read(
        tx ->
            tx.handle()
                .select(
                    "select event_no from thing where department = ? and id = ?", department, id)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void records_that_are_as_they_were_are_not_read_again() {
    many(0, 1200, "routine");
    same(now);
    many(3, 4, "policy");
    same(now);
    store.write(
        tx -> {
          tx.handle().execute("delete from record_fact where department = ?", department);
          RecordLimit limit =
              new RecordLimit(tx.events().head(department).orElseThrow().seq(), now);
          JudgedRecords.of(tx, PARTS, department, limit, false);
          assertThat(
                  tx.handle()
                      .select("select count(*) from record_fact where department = ?", department)
                      .mapTo(Long.class)
                      .one())
              .isZero();
          return 0;
        });
  }
}
