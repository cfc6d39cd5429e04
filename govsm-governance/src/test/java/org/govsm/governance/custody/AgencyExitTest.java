package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.custody.AgencyExit.Owed;
import org.govsm.governance.custody.ExitKit.Lacks;
import org.govsm.governance.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agency owes before its last bill: the exit kit of each account, and every access. */
class AgencyExitTest {

  private static final Map<String, Object> KIT =
      Map.of(
          "content", "Archive disk 4",
          "rawFiles", "Archive disk 5",
          "rights", "Deed of 3 March",
          "keys", "Custody log, K12",
          "analytics", "Export of 3 March",
          "secondFactor", "Key 2 in the safe");

  /** What is stated beside the words: the contract, the days and the officer. */
  private static Map<String, Object> received(Map<String, ?> words, String contract, String by) {
    Map<String, Object> kit = new HashMap<>(words);
    Map<String, Object> days = new HashMap<>();
    KIT.keySet().forEach(part -> days.put(part, "2026-03-03"));
    kit.put("received", days);
    kit.put("receivedBy", by);
    kit.put("contract", contract);
    return kit;
  }

  private static Facts facts(Map<String, ?> kit, Object... custody) {
    Map<String, Object> account = new HashMap<>(Map.of("id", "A1", "contract", "C-1"));
    account.put("exitKit", kit.isEmpty() ? kit : received(kit, "C-1", "P1"));
    return stated(account, custody);
  }

  private static Facts stated(Map<String, ?> account, Object... custody) {
    return Facts.fromPlain(
            Map.of(
                "accounts", List.of(account, Map.of("id", "A2", "contract", "C-2")),
                "people",
                    List.of(
                        Map.of("id", "P1", "type", "OFFICIAL"),
                        Map.of("id", "P2", "type", "OFFICIAL", "leftPostAt", "2026-03-02"),
                        Map.of("id", "P3", "type", "OFFICIAL", "leftPostAt", "2026-03-03"),
                        Map.of("id", "V1", "type", "VENDOR")),
                "custody", List.of(custody)))
        .orThrow();
  }

  private static List<Owed> owed(Facts facts, String contract) {
    return owed(facts, contract, ContractHistory.NONE);
  }

  private static List<Owed> owed(Facts facts, String contract, ContractHistory once) {
    return AgencyExit.kits(facts, contract, once).stream()
        .map(ExitKit::owed)
        .filter(one -> !one.isNothing())
        .toList();
  }

  private static Map<String, Object> event(String kind, String member, String person) {
    return Map.of(
        "account", "A1", "event", kind, "at", "2026-01-01", "actor", "P1", member, person);
  }

  @ParameterizedTest
  @CsvSource({"P1, true", "P2, false", "P3, true", "V1, false", "P9, false"})
  void who_received_a_part_was_in_post_on_that_day(String by, boolean received) {
    Map<String, Object> account =
        Map.of("id", "A1", "contract", "C-1", "exitKit", received(KIT, "C-1", by));

    assertThat(owed(stated(account), "C-1").isEmpty()).isEqualTo(received);
  }

  @Test
  void a_whole_kit_and_no_access_owe_nothing() {
    assertThat(owed(facts(KIT, event("ISSUED", "toHolder", "P1")), "C-1")).isEmpty();
    assertThat(owed(facts(Map.of()), "C-9")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The agency keeps the content",
        "With the agency",
        "The agency owns all rights",
        "The agency still has the keys",
        "On the phone of the agency",
        "एजेंसी के पास"
      })
  void a_part_that_is_with_the_agency_still_is_owed(String said) {
    Map<String, Object> kit = new HashMap<>(KIT);
    kit.put("rights", said);
    assertThat(owed(facts(kit), "C-1"))
        .containsExactly(new Owed("A1", List.of("rights"), List.of()));
    kit.put("rights", "Handed over by the agency on disk 4");
    assertThat(owed(facts(kit), "C-1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no", "pending", "will be handed over next week", "not given"})
  void a_part_that_is_denied_or_promised_is_owed(String said) {
    Map<String, Object> kit = new HashMap<>(KIT);
    kit.put("analytics", said);
    assertThat(owed(facts(kit), "C-1"))
        .containsExactly(new Owed("A1", List.of("analytics"), List.of()));
  }

  @Test
  void who_of_the_agency_has_access_is_named_until_it_is_withdrawn() {
    Object added = event("DELEGATE_ADDED", "toHolder", "V1");
    List<Owed> owed = owed(facts(KIT, added), "C-1");
    assertThat(owed).containsExactly(new Owed("A1", List.of(), List.of("V1")));
    for (String language : List.of("en", "hi")) {
      Messages words = GovernanceMessages.in(language);
      assertThat(owed.get(0).said()).extracting(words::say).allMatch(said -> said.contains("V1"));
    }
    Object removed = event("DELEGATE_REMOVED", "fromHolder", "V1");
    assertThat(owed(facts(KIT, added, removed), "C-1")).isEmpty();
  }

  @Test
  void without_a_kit_all_six_parts_are_owed() {
    assertThat(owed(facts(Map.of()), "C-1").get(0).lacking())
        .containsExactlyInAnyOrderElementsOf(KIT.keySet());
  }

  @Test
  void a_kit_says_where_each_part_is_also_where_nothing_is_owed() {
    Map<String, Object> kit = new HashMap<>(KIT);
    kit.put("rights", "With the agency");
    kit.remove("keys");
    Facts facts = facts(kit, event("ISSUED", "toHolder", "P1"));
    ExitKit one = AgencyExit.kits(facts, "c-1", ContractHistory.NONE).get(0);
    assertThat(one.parts()).hasSize(6);
    assertThat(one.parts())
        .contains(
            part("content", "Archive disk 4", null),
            part("rights", "With the agency", Lacks.WORDS),
            part("keys", "", Lacks.WHERE));
    assertThat(one.holder()).contains("P1");
    assertThat(one.isComplete()).isFalse();
    assertThat(AgencyExit.kits(facts(KIT), "C-1", ContractHistory.NONE))
        .singleElement()
        .matches(ExitKit::isComplete);
    assertThat(AgencyExit.kits(facts(KIT), "C-9", ContractHistory.NONE)).isEmpty();
    assertThat(AgencyExit.contracts(facts(KIT))).containsExactly("C-1", "C-2");
  }

  @Test
  void an_account_that_names_the_contract_no_more_is_held_by_its_earlier_version_and_its_people() {
    assertThat(owed(facts(Map.of()), "C-9", named("A2")))
        .extracting(Owed::account)
        .containsExactly("A2");
    Map<String, Object> agency = Map.of("id", "V1", "type", "VENDOR", "contract", "c-1");
    Facts emptied =
        Facts.fromPlain(
                Map.of(
                    "accounts", List.of(Map.of("id", "A1")),
                    "people", List.of(Map.of("id", "P1", "type", "OFFICIAL"), agency),
                    "custody", List.of(event("DELEGATE_ADDED", "toHolder", "V1"))))
            .orThrow();
    assertThat(owed(emptied, "C-1"))
        .singleElement()
        .satisfies(one -> assertThat(one.persons()).containsExactly("V1"))
        .satisfies(one -> assertThat(one.lacking()).hasSize(6));
    assertThat(owed(emptied, "C-2")).isEmpty();
  }

  private static ContractHistory named(String account) {
    return new ContractHistory(Set.of(account), Set.of(), Map.of(), Optional.empty());
  }

  private static ContractHistory worked(String person) {
    return new ContractHistory(Set.of(), Set.of(person), Map.of(), Optional.empty());
  }

  /** An account that names no contract, with what its log and the people tell. */
  private static Facts left(Map<String, ?> person, Object... custody) {
    return Facts.fromPlain(
            Map.of(
                "accounts", List.of(Map.of("id", "A1")),
                "people", List.of(Map.of("id", "P1", "type", "OFFICIAL"), person),
                "custody", List.of(custody)))
        .orThrow();
  }

  @Test
  void an_account_that_people_of_the_contract_ever_ran_stays_in_the_exit() {
    Object added = event("DELEGATE_ADDED", "toHolder", "V1");
    Object removed = event("DELEGATE_REMOVED", "fromHolder", "V1");
    Map<String, Object> under = Map.of("id", "V1", "type", "VENDOR", "contract", "C-1");
    assertThat(owed(left(under, added, removed), "C-1"))
        .singleElement()
        .satisfies(one -> assertThat(one.lacking()).hasSize(6))
        .satisfies(one -> assertThat(one.persons()).isEmpty());
    Map<String, Object> other = Map.of("id", "P2", "type", "OFFICIAL");
    assertThat(owed(left(other, added), "C-1", worked("V1")))
        .singleElement()
        .satisfies(one -> assertThat(one.lacking()).hasSize(6))
        .satisfies(one -> assertThat(one.persons()).containsExactly("V1"));
    assertThat(owed(left(other, added, removed), "C-1", worked("V1"))).hasSize(1);
    Map<String, Object> moved = Map.of("id", "V1", "type", "VENDOR", "contract", "C-3");
    assertThat(owed(left(moved, added), "C-1", worked("V1")))
        .singleElement()
        .satisfies(one -> assertThat(one.persons()).containsExactly("V1"));
    Map<String, Object> official = Map.of("id", "V1", "type", "OFFICIAL");
    assertThat(owed(left(official, added), "C-1", worked("V1")))
        .singleElement()
        .satisfies(one -> assertThat(one.lacking()).hasSize(6))
        .satisfies(one -> assertThat(one.persons()).isEmpty());
    assertThat(owed(left(other, added), "C-9", worked("V7"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"None: posts were text only", "none - no film was made", "कोई नहीं: केवल लेख थे"})
  void that_there_is_none_of_a_part_is_stated_with_the_reason(String said) {
    Map<String, Object> kit = new HashMap<>(KIT);
    kit.put("rawFiles", said);
    assertThat(owed(facts(kit), "C-1")).isEmpty();
    for (String bare :
        List.of(
            "None",
            "None:",
            "None: no",
            "None: still with the agency",
            "None: will be handed over")) {
      kit.put("rawFiles", bare);
      assertThat(owed(facts(kit), "C-1")).as(bare).hasSize(1);
    }
  }

  private static ExitKit.Part part(String code, String where, @Nullable Lacks lacks) {
    return new ExitKit.Part(
        code,
        where,
        Optional.of(LocalDate.of(2026, 3, 3)),
        Optional.of("P1"),
        Optional.ofNullable(lacks));
  }

  private static Optional<Lacks> lacks(String said) {
    Map<String, Object> kit = new HashMap<>(KIT);
    kit.put("content", said);
    return AgencyExit.kits(facts(kit), "C-1", ContractHistory.NONE).get(0).parts().get(0).lacks();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agency refuses to hand over",
        "promised",
        "Asked for on 3 November",
        "In dispute",
        "Agency demands payment first",
        "Folder 12, not complete",
        "Partly in folder 12",
        "Half of it, folder 12",
        "3 of 6 disks in the vault",
        "On the agency's Google Drive",
        "एजेंसी ने मना किया",
        "अभी नहीं मिला",
        "None: agency did not give it",
        "None: refused",
        "None: lost",
        "x",
        "See mail",
        "Handed over by word of mouth",
        "Copied to DVD; DVD unreadable",
        "In the vault, save the passwords",
        "None: we did not ask"
      })
  void words_that_deny_limit_or_promise_it_stand_against_a_stated_day(String said) {
    assertThat(lacks(said)).contains(Lacks.WORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vault, note 14 of 2 November",
        "Note 3 of 14 March, file 12/26",
        "Register No. 4, rack 2",
        "Handed over by the agency on disk 4",
        "None: posts were text only",
        "तिजोरी, टिप्पणी 14"
      })
  void words_that_tell_where_it_is_stand_against_nothing(String said) {
    assertThat(lacks(said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Chosen by mistake, file 12', true",
    "'So it was, file 12', true",
    "The agency never ran it, true",
    "It did not post there, true",
    "The department ran it without the agency, true",
    "एजेंसी ने इसे कभी नहीं चलाया, true",
    "The agency ran it for eight months, false",
    "Agency posted on it, false",
    "'The agency ran it, file No. 12', false",
    "'It was the agency, not us, who ran it', false",
    "एजेंसी ने इसे चलाया, false",
    "will be checked, false",
    "no, false",
  })
  void a_reason_tells_why_an_account_was_never_run(String reason, boolean tells) {
    assertThat(AgencyExit.tellsThatNeverRan(reason)).isEqualTo(tells);
  }

  @Test
  void words_alone_hand_over_nothing() {
    Map<String, Object> account = new HashMap<>(Map.of("id", "A1", "contract", "C-1"));
    account.put("exitKit", KIT);
    assertThat(firstLack(account)).contains(Lacks.CONTRACT);
    Map<String, Object> kit = received(KIT, "C-1", "P1");
    account.put("exitKit", kit);
    assertThat(firstLack(account)).isEmpty();
    kit.remove("received");
    assertThat(firstLack(account)).contains(Lacks.RECEIVED_ON);
    for (String nobody : List.of("V1", "P9")) {
      account.put("exitKit", received(KIT, "C-1", nobody));
      assertThat(firstLack(account)).as(nobody).contains(Lacks.RECEIVED_BY);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03, ", "2026-03-04, RECEIVED_ON"})
  void nothing_is_handed_over_before_its_contract_is_ordered(LocalDate ordered, Lacks lacks) {
    Map<String, Object> account = new HashMap<>(Map.of("id", "A1", "contract", "C-1"));
    account.put("exitKit", received(KIT, "C-1", "P1"));
    ContractHistory once = new ContractHistory(Set.of(), Set.of(), Map.of(), Optional.of(ordered));

    ExitKit kit = AgencyExit.kits(stated(account), "C-1", once).get(0);

    assertThat(kit.parts())
        .allSatisfy(part -> assertThat(part.lacks()).isEqualTo(Optional.ofNullable(lacks)));
  }

  /** The agency works until the last day, or until its people lose access before. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-03, , ",
    "2026-03-04, , RECEIVED_EARLY",
    "2026-03-04, 2026-03-03T10:00:00+05:30, ",
    "2026-03-05, 2026-03-04T10:00:00+05:30, RECEIVED_EARLY"
  })
  void what_was_received_while_the_agency_worked_is_not_all(
      LocalDate last, @Nullable String revoked, @Nullable Lacks lacks) {
    Map<String, Object> account = new HashMap<>(Map.of("id", "A1", "contract", "C-1"));
    account.put("exitKit", received(KIT, "C-1", "P1"));
    ContractHistory once =
        new ContractHistory(Set.of(), Set.of("V1"), Map.of(), Optional.empty())
            .until(Optional.of(last));
    Map<String, Object> ended = new HashMap<>(event("DELEGATE_REMOVED", "from", "V1"));
    ended.put("at", revoked);
    Facts facts =
        revoked == null
            ? stated(account)
            : stated(account, event("DELEGATE_ADDED", "to", "V1"), ended);

    ExitKit kit = AgencyExit.kits(facts, "C-1", once).get(0);

    for (String code : List.of("content", "rawFiles", "keys", "analytics")) {
      assertThat(kit.parts())
          .filteredOn(part -> part.code().equals(code))
          .allSatisfy(part -> assertThat(part.lacks()).isEqualTo(Optional.ofNullable(lacks)));
    }
    assertThat(kit.parts())
        .filteredOn(part -> part.code().equals("rights"))
        .allSatisfy(part -> assertThat(part.isHandedOver()).isTrue());
  }

  private static Optional<Lacks> firstLack(Map<String, ?> account) {
    ExitKit kit = AgencyExit.kits(stated(account), "C-1", ContractHistory.NONE).get(0);
    for (String language : List.of("en", "hi")) {
      Messages words = GovernanceMessages.in(language);
      assertThat(kit.parts().get(0).asked()).map(one -> words.term(one.code())).isNotNull();
    }
    return kit.parts().get(0).lacks();
  }

  @Test
  void the_kit_of_one_contract_ends_the_exit_of_no_other() {
    Map<String, Object> account = new HashMap<>(Map.of("id", "A1", "contract", "C-1"));
    Map<String, Object> before = received(KIT, "C-0", "P1");
    account.put("exitKit", before);
    assertThat(owed(stated(account), "C-1").get(0).lacking()).hasSize(6);
    assertThat(owed(stated(account), "c-0", named("A1"))).isEmpty();

    account.put("exitKit", received(Map.of("content", "Disk 9"), "C-1", "P1"));
    ContractHistory once =
        new ContractHistory(Set.of("A1"), Set.of(), Map.of("A1", before), Optional.empty());
    assertThat(owed(stated(account), "C-0", once)).isEmpty();
    assertThat(owed(stated(account), "C-0", named("A1")).get(0).lacking()).hasSize(6);
    assertThat(owed(stated(account), "C-1").get(0).lacking()).hasSize(5);
  }

  @Test
  void who_of_an_agency_without_a_stated_contract_has_access_is_told() {
    Object added = event("DELEGATE_ADDED", "toHolder", "V1");
    Map<String, Object> account = new HashMap<>(Map.of("id", "A1"));
    assertThat(AgencyExit.unlinked(stated(account, added)))
        .containsExactly(new AgencyExit.Unlinked("A1", "V1"))
        .allSatisfy(
            one ->
                assertThat(GovernanceMessages.in("en").say(one.said()))
                    .contains("V1", "State the contract"));
    assertThat(owed(stated(account, added), "C-1", worked("V9"))).isEmpty();
    Object earlier = event("DELEGATE_ADDED", "toHolder", "V9");
    assertThat(owed(stated(account, added, earlier), "C-1", worked("V9")).get(0).persons())
        .as("an account of the exit")
        .contains("V1");
    account.put("contract", "C-1");
    assertThat(AgencyExit.unlinked(stated(account, added))).isEmpty();
    Map<String, Object> under = Map.of("id", "V1", "type", "VENDOR", "contract", "C-1");
    assertThat(AgencyExit.unlinked(left(under, added))).isEmpty();
  }
}
