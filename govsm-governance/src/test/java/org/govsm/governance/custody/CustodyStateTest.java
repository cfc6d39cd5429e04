package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.ledger.HashChain;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustodyStateTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final People PEOPLE =
      People.of(
          Facts.fromPlain(Map.of("people", List.of(Map.of("id", "P1"), Map.of("id", "P2"))))
              .orThrow());

  private static CustodyEvent event(int number, String account, String kind, String... members) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("eventId", "E" + number);
    tree.put("accountId", account);
    tree.put("event", kind);
    tree.put("at", START.plusSeconds(number).atOffset(ZoneOffset.UTC).toString());
    tree.put("actor", "P1");
    for (int i = 0; i < members.length; i += 2) {
      tree.put(members[i], members[i + 1]);
    }
    return CustodyEvent.fromPlain(tree).orThrow();
  }

  /** Two accounts with their keys, and the keys of the first changed so often. */
  private static List<Map<String, Object>> kept(int entries) {
    List<Map<String, Object>> kept = new ArrayList<>();
    CustodyState state = CustodyState.start("soil");
    for (int i = 1; i <= entries; i++) {
      CustodyEvent event =
          i <= 2
              ? event(i, "A" + i, "ISSUED", "toHolder", "P1", "vaultRef", "vault:soil/x")
              : event(i, "A1", "ROTATED");
      Appended appended = state.append(event, PEOPLE);
      kept.add(appended.entry().orElseThrow().toPlain());
      state = appended.state().orElseThrow();
    }
    return kept;
  }

  private static CustodyLog log(String name, List<?> events) {
    return CustodyLog.fromPlain(Map.of("name", name, "events", events)).orThrow();
  }

  @Nested
  @DisplayName("An append goes on from the head")
  class FromTheHead {

    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {10, 10_000})
    void it_counts_one_event_and_touches_one_account(int entries) {
      CustodyState before = log("soil", kept(entries)).state();
      CustodyState after =
          before.append(event(entries + 1, "A1", "ROTATED"), PEOPLE).state().orElseThrow();

      assertThat(after.size()).isEqualTo(entries + 1);
      assertThat(after.account("A2")).containsSame(before.account("A2").orElseThrow());
      assertThat(after.last().orElseThrow().prevHash()).isEqualTo(before.head());
      assertThat(before.size()).isEqualTo(entries);
    }

    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {10, 10_000})
    void what_was_kept_since_is_read_once_and_nothing_before(int entries) {
      List<Map<String, Object>> kept = kept(entries + 1);
      CustodyState before = log("soil", kept.subList(0, entries)).state();
      Counted since = new Counted(kept.subList(entries, entries + 1));

      assertThat(before.resume(since).orThrow().head()).isEqualTo(kept.get(entries).get("hash"));
      assertThat(since.read).isEqualTo(1);
    }

    @Test
    void a_whole_log_is_read_once() {
      Counted all = new Counted(kept(100));

      log("soil", all);
      assertThat(all.read).isEqualTo(100);
    }

    @Test
    void a_change_of_keys_before_an_account_was_compromised_is_none_since() {
      CustodyState after = log("soil", kept(3)).state();
      Instant rotated = START.plusSeconds(3);
      for (Instant since : List.of(rotated, rotated.plusSeconds(1))) {
        assertThat(
                after
                    .open(PEOPLE, since, new CustodyContext(Map.of("A1", since), Map.of()))
                    .stream()
                    .anyMatch(one -> one.code().equals("custody.rotation-due")))
            .isEqualTo(since.isAfter(rotated));
      }
    }

    @Test
    void who_works_under_a_contract_that_has_ended_has_no_access() {
      CustodyState state = log("soil", kept(2)).state();
      CustodyState with =
          state
              .append(event(3, "A1", "DELEGATE_ADDED", "toHolder", "P2"), PEOPLE)
              .state()
              .orElseThrow();
      LocalDate last = LocalDate.of(2025, 12, 31);
      CustodyContext ended =
          new CustodyContext(Map.of(), Map.of("P2", new CustodyContext.EndedContract("C-1", last)));
      Finding open =
          with.open(PEOPLE, START.plusSeconds(9), ended).stream()
              .filter(one -> one.code().equals("custody.contract-ended"))
              .findFirst()
              .orElseThrow();
      assertThat(open.text().values()).containsEntry("contract", "C-1").containsEntry("day", last);
      assertThat(with.account("A1").orElseThrow().mending(open)).contains("DELEGATE_REMOVED");
      assertThat(state.open(PEOPLE, START.plusSeconds(9), ended).toString())
          .doesNotContain("contract-ended");
    }

    @ParameterizedTest(name = "{0} with access under {1}: {2}")
    @CsvSource({"VENDOR, , true", "VENDOR, C-1, false", "OFFICIAL, , false"})
    void of_an_agency_with_access_the_contract_is_named(
        String type, @Nullable String contract, boolean open) {
      Map<String, Object> person = new LinkedHashMap<>(Map.of("id", "P2", "type", type));
      Optional.ofNullable(contract).ifPresent(one -> person.put("contract", one));
      People people =
          People.of(
              Facts.fromPlain(Map.of("people", List.of(Map.of("id", "P1"), person))).orThrow());
      CustodyState with =
          log("soil", kept(2))
              .state()
              .append(event(3, "A1", "DELEGATE_ADDED", "toHolder", "P2"), people)
              .state()
              .orElseThrow();
      assertThat(
              with.open(people, START.plusSeconds(9), CustodyContext.NONE).stream()
                  .anyMatch(one -> one.code().equals("custody.no-contract")))
          .isEqualTo(open);
    }

    @Test
    void two_ways_on_from_one_head_know_nothing_of_each_other() {
      CustodyState head = log("soil", kept(10)).state();
      CustodyState one = head.append(event(11, "A1", "ROTATED"), PEOPLE).state().orElseThrow();
      CustodyState other = head.append(event(12, "A2", "ROTATED"), PEOPLE).state().orElseThrow();

      assertThat(List.of(one.has("E11"), one.has("E12"))).containsExactly(true, false);
      assertThat(List.of(other.has("E11"), other.has("E12"))).containsExactly(false, true);
      assertThat(head.has("E11") || head.has("E12")).isFalse();
      assertThat(one.append(event(11, "A1", "ROTATED"), PEOPLE).state()).isEmpty();
      assertThat(one.append(event(12, "A1", "ROTATED"), PEOPLE).state()).isPresent();
    }

    @Test
    void the_same_way_on_shares_what_is_known_with_the_head() {
      List<Map<String, Object>> kept = kept(12);
      CustodyState head = log("soil", kept.subList(0, 10)).state();
      CustodyState first = head.append(event(11, "A1", "ROTATED"), PEOPLE).state().orElseThrow();
      CustodyState again = head.resume(kept.subList(10, 12)).orThrow();

      assertThat(again.has("E12")).isTrue();
      assertThat(first.has("E12") || head.has("E11")).isFalse();
      assertThat(first.ids().sharesWith(head.ids()) && again.ids().sharesWith(head.ids())).isTrue();
      assertThat(
              head.append(event(13, "A1", "ROTATED"), PEOPLE)
                  .state()
                  .orElseThrow()
                  .ids()
                  .sharesWith(head.ids()))
          .isFalse();
    }

    @Test
    void an_entry_that_does_not_follow_is_refused() {
      List<Map<String, Object>> kept = kept(12);

      assertThat(faults(log("soil", kept.subList(0, 10)).state().resume(kept.subList(11, 12))))
          .containsExactly("/events/10 custody.gap");
    }
  }

  /** A list that counts how often an item is read. */
  private static final class Counted extends AbstractList<Object> {
    private final List<?> items;
    private int read;

    Counted(List<?> items) {
      this.items = items;
    }

    @Override
    public Object get(int index) {
      read++;
      return items.get(index);
    }

    @Override
    public int size() {
      return items.size();
    }
  }

  @Nested
  @DisplayName("The chain")
  class Chain {

    private final List<Map<String, Object>> kept = kept(3);

    @Test
    void links_each_entry_with_the_one_before() {
      assertThat(kept.get(0)).containsEntry("prevHash", HashChain.start("custody soil").head());
      assertThat(kept.get(1)).containsEntry("prevHash", kept.get(0).get("hash"));
      assertThat(kept.get(2)).containsEntry("hash", log("soil", kept).state().head());
    }

    @Test
    void what_was_kept_is_read_back() {
      assertThat(log("soil", kept).toPlain()).isEqualTo(Map.of("name", "soil", "events", kept));
      assertThat(log("soil", kept).names("P1")).isTrue();
      assertThat(log("soil", kept).names("P2")).isFalse();
    }

    @Test
    void a_changed_entry_is_found() {
      assertThat(spoiled(events -> events.get(1).put("toHolder", "P2")))
          .containsExactly("/events/1 custody.changed");
    }

    @Test
    void a_dropped_entry_is_found() {
      assertThat(spoiled(events -> events.remove(1))).containsExactly("/events/1 custody.gap");
    }

    @Test
    void entries_that_changed_places_are_found() {
      assertThat(spoiled(events -> events.add(1, events.remove(2))))
          .containsExactly("/events/1 custody.gap");
    }

    @Test
    void an_entry_of_another_log_is_found() {
      assertThat(faults(CustodyLog.fromPlain(Map.of("name", "tourism", "events", kept))))
          .containsExactly("/events/0 custody.gap");
    }

    @Test
    void an_entry_cut_off_at_the_end_shows_in_the_head() {
      assertThat(log("soil", kept.subList(0, 2)).state().head())
          .isNotEqualTo(kept.get(2).get("hash"));
    }

    @Test
    void what_is_no_log_is_refused() {
      assertThat(faults(CustodyLog.fromPlain(Map.of("name", "soil", "events", "none"))))
          .containsExactly("/events tree.list");
      assertThat(faults(CustodyLog.fromPlain(null)))
          .containsExactly(" tree.object", "/name tree.required", "/events tree.required");
    }

    private List<String> spoiled(Consumer<List<Map<String, Object>>> change) {
      List<Map<String, Object>> events = new ArrayList<>();
      kept.forEach(entry -> events.add(new LinkedHashMap<>(entry)));
      change.accept(events);
      return faults(CustodyLog.fromPlain(Map.of("name", "soil", "events", events)));
    }
  }

  private static List<String> faults(Checked<?> read) {
    return read.<List<String>>fold(
        value -> List.of(),
        found -> found.stream().map(f -> f.pointer() + " " + f.code()).toList());
  }
}
