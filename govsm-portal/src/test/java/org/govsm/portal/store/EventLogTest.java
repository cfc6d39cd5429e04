package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.govsm.core.ledger.HashChain;
import org.govsm.portal.store.ChainReport.Broken;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogTest extends StoreTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Nested
  class An_event {

    @Test
    void comes_back_as_it_was_written() {
      Map<String, Object> body = Map.of("note", "₹5 \u0000 😀", "count", new BigDecimal("1.50"));

      Event event =
          store.write(tx -> tx.events().append(DEPARTMENT, "note.made", NOW, ACTOR, body));

      Event read = store.read(tx -> tx.events().page(DEPARTMENT, 0, 10)).get(0);
      assertThat(read).usingRecursiveComparison().isEqualTo(event);
      assertThat(read.body())
          .isEqualTo(Map.of("note", "₹5 \u0000 😀", "count", new BigDecimal("1.5")));
      assertThat(read.text())
          .isEqualTo(
              "{\"actor\":\"u-17\",\"at\":\"2026-11-25T05:30:00.123Z\","
                  + "\"body\":{\"count\":1.5,\"note\":\"₹5 \\u0000 😀\"},"
                  + "\"department\":\"wb.it\",\"kind\":\"note.made\"}");
    }

    @Test
    void is_cut_to_milliseconds_so_that_both_databases_give_it_back() {
      Instant nanos = Instant.parse("2026-11-25T05:30:00.123999999Z");

      store.write(tx -> tx.events().append(DEPARTMENT, "a", nanos, ACTOR, Map.of()));

      assertThat(store.read(tx -> tx.events().page(DEPARTMENT, 0, 10)).get(0).at()).isEqualTo(NOW);
    }

    @Test
    void names_the_hash_of_the_one_before() {
      Event first = event(DEPARTMENT, "a");
      Event second = event(DEPARTMENT, "b");

      assertThat(first.previous()).isEqualTo(HashChain.start(DEPARTMENT).head());
      assertThat(second.previous()).isEqualTo(first.hash());
      assertThat(second.seq()).isEqualTo(2);
    }

    @Test
    void of_another_department_is_in_another_chain() {
      event(DEPARTMENT, "a");
      Event other = event("br.it", "a");

      assertThat(other.seq()).isEqualTo(1);
      List<ChainHead> heads = store.read(tx -> tx.events().heads());
      assertThat(heads).extracting(ChainHead::department).containsExactly("br.it", DEPARTMENT);
    }

    @Test
    void is_gone_with_the_unit_of_work_that_failed() {
      event(DEPARTMENT, "a");

      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  store.write(
                      tx -> {
                        tx.events().append(DEPARTMENT, "b", NOW, ACTOR, Map.of());
                        throw new IllegalArgumentException("no");
                      }));

      assertThat(event(DEPARTMENT, "c").seq()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wb it", "ब", ".wb", "a/b"})
    void needs_a_department_that_both_databases_order_alike(String department) {
      assertThatIllegalArgumentException().isThrownBy(() -> event(department, "a"));
    }
  }

  @Test
  void pages_go_on_after_the_last_number() {
    for (int i = 1; i <= 5; i++) {
      event(DEPARTMENT, "k" + i);
    }

    assertThat(kinds(0, 2)).containsExactly("k1", "k2");
    assertThat(kinds(2, 2)).containsExactly("k3", "k4");
    assertThat(kinds(4, 2)).containsExactly("k5");
    assertThat(kinds(5, 2)).isEmpty();
  }

  private List<String> kinds(long after, int limit) {
    return store.read(tx -> tx.events().page(DEPARTMENT, after, limit)).stream()
        .map(Event::kind)
        .toList();
  }

  @Nested
  class Verification {

    @Test
    void finds_a_chain_whole() {
      event(DEPARTMENT, "a");
      event(DEPARTMENT, "b");

      assertThat(verify())
          .isEqualTo(new ChainReport(DEPARTMENT, 2, Optional.empty(), List.of(), Optional.empty()));
    }

    @Test
    void finds_a_chain_longer_than_a_page_whole() {
      store.write(
          tx -> {
            for (int i = 0; i < 1_001; i++) {
              tx.events().append(DEPARTMENT, "a", NOW, ACTOR, Map.of());
            }
            return 0;
          });

      assertThat(verify().isWhole()).isTrue();
      assertThat(verify().events()).isEqualTo(1_001);
    }

    @Test
    void finds_no_events_whole() {
      assertThat(verify().isWhole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "update event set content = '\\x7b7d' where seq = 2 | 2 | changed",
          "update event set hash = 'sha256:0' where seq = 3 | 3 | changed",
          "update event set hash = (select hash from event where seq = 1) where seq = 2 | 2 |"
              + " changed",
          "update event set previous_hash = 'sha256:0' where seq = 1 | 1 | columns",
          "update event set actor = 'u-18' where seq = 2 | 2 | columns",
          "update event set kind = 'x' where seq = 2 | 2 | columns",
          "update event set happened_at = 'earlier' where seq = 3 | 3 | columns",
          "delete from event where seq = 2 | 2 | gap",
          "delete from event where seq = 1 | 1 | gap",
          "delete from event where seq = 3 | 3 | head",
          "update chain_head set seq = 4 | 4 | head",
        })
    void names_the_first_event_that_somebody_touched(String sql, long seq, String flaw) {
      event(DEPARTMENT, "a");
      event(DEPARTMENT, "b");
      event(DEPARTMENT, "c");

      assertThat(database.tamper(inDialect(sql))).isEqualTo(1);

      assertThat(verify().broken()).contains(new Broken(seq, flaw));
      assertThat(verify().events()).isEqualTo(seq - 1);
    }

    @Test
    void names_an_event_of_which_one_byte_was_changed() {
      event(DEPARTMENT, "a");
      Event second = event(DEPARTMENT, "b");
      byte[] changed = second.content();
      changed[20] ^= 1;

      database.tamper(
          "update event set content = "
              + bytes(HexFormat.of().formatHex(changed))
              + " where seq = 2");

      assertThat(verify().broken()).contains(new Broken(2, "changed"));
    }

    private String inDialect(String sql) {
      String earlier =
          engine == Engine.SQLITE
              ? "1764048600000"
              : "timestamp with time zone '2025-11-25 05:30:00+00'";
      return sql.replace("'\\x7b7d'", bytes("7b7d")).replace("'earlier'", earlier);
    }

    private String bytes(String hex) {
      return engine == Engine.SQLITE ? "X'" + hex + "'" : "'\\x" + hex + "'";
    }
  }

  @Nested
  class A_checkpoint {

    @Test
    void holds_the_heads_of_all_departments() {
      Event one = event(DEPARTMENT, "a");
      Event other = event("br.it", "a");

      Checkpoint taken = take(DAY).orElseThrow();

      assertThat(taken.heads())
          .containsExactly(
              new ChainHead("br.it", 1, other.hash()), new ChainHead(DEPARTMENT, 1, one.hash()));
      assertThat(store.read(tx -> tx.checkpoints().last()).orElseThrow())
          .usingRecursiveComparison()
          .isEqualTo(taken);
    }

    @Test
    void is_taken_once_a_day() {
      take(DAY);

      assertThat(take(DAY)).isEmpty();
      assertThat(take(DAY.minusDays(1))).isEmpty();
      assertThat(take(DAY.plusDays(1)).orElseThrow().seq()).isEqualTo(2);
    }

    @Test
    void shows_that_a_chain_was_written_anew() {
      event(DEPARTMENT, "a");
      take(DAY);
      database.tamper("delete from event");
      database.tamper("delete from chain_head");
      event(DEPARTMENT, "b");
      event(DEPARTMENT, "c");

      assertThat(verify().broken()).contains(new Broken(1, "checkpoint"));
    }

    @Test
    void shows_that_the_end_of_a_chain_was_cut_off() {
      Event first = event(DEPARTMENT, "a");
      event(DEPARTMENT, "b");
      take(DAY);
      database.tamper("delete from event where seq = 2");
      database.tamper("update chain_head set seq = 1, hash = '" + first.hash() + "'");

      assertThat(verify().broken()).contains(new Broken(2, "checkpoint"));
    }

    @Test
    void is_in_a_chain_of_its_own() {
      take(DAY);
      take(DAY.plusDays(1));
      assertThat(firstBroken()).isEmpty();

      database.tamper("update checkpoint set hash = 'sha256:0' where seq = 2");

      assertThat(firstBroken()).hasValue(2);
    }

    private Optional<Checkpoint> take(LocalDate day) {
      return store.write(tx -> tx.checkpoints().take(day, NOW));
    }

    private OptionalLong firstBroken() {
      return store.read(tx -> tx.checkpoints().firstBroken());
    }
  }

  private ChainReport verify() {
    return store.read(tx -> tx.events().verify(DEPARTMENT));
  }
}
