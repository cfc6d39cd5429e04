package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govsm.procurement.supplier.SupplierExamples.DAY;
import static org.govsm.procurement.supplier.SupplierExamples.as;
import static org.govsm.procurement.supplier.SupplierExamples.found;
import static org.govsm.procurement.supplier.SupplierExamples.identifier;
import static org.govsm.procurement.supplier.SupplierExamples.number;
import static org.govsm.procurement.supplier.SupplierExamples.order;
import static org.govsm.procurement.supplier.SupplierExamples.orders;
import static org.govsm.procurement.supplier.SupplierExamples.passed;
import static org.govsm.procurement.supplier.SupplierExamples.supplier;
import static org.govsm.procurement.supplier.SupplierExamples.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.identity.RegisterEntry;
import org.govsm.core.lookup.Lookup;
import org.govsm.core.process.Move;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierRegistrationTest {

  private static final RegistrationPolicy POLICY =
      RegistrationPolicy.none().require("PAN").require("GSTIN", 12);
  private static final DebarmentList NOBODY = orders("2026-11-28", List.of());

  @Test
  void who_passed_every_check_is_registered() {
    assertThat(after(register(checked()))).isEqualTo("REGISTERED");
  }

  @Test
  void a_check_that_is_missing_is_named() {
    assertThat(said(register(supplier("IN_CHECK"))))
        .contains("check of the PAN, check of the GSTIN");
  }

  @Test
  void that_a_source_names_another_stays_until_it_names_the_supplier() {
    Supplier other =
        checked()
            .with(
                CheckEvidence.of(
                    identifier("GSTIN"),
                    found("GSTIN", "2026-11-20", "Somebody Else", "ACTIVE", null)));
    Map<String, Object> unnamed = new LinkedHashMap<>(passed("GSTIN", "2026-11-27").toPlain());
    unnamed.remove("name");
    Map<String, Object> tree = new LinkedHashMap<>(other.toPlain());
    List<Object> checks = new ArrayList<>((List<?>) tree.get("checks"));
    checks.add(unnamed);
    tree.put("checks", checks);

    assertThat(said(register(Supplier.fromPlain(tree).orThrow()))).contains("Somebody Else");
    assertThat(after(register(other.with(passed("GSTIN", "2026-11-27"))))).isEqualTo("REGISTERED");
  }

  @Test
  void a_check_of_a_number_lapses_with_the_number() {
    Supplier other =
        supplier(
                "IN_CHECK",
                "identifiers",
                List.of(number("PAN", "AAGCB7383J"), number("GSTIN", "27AAGCB7383J1Z8")))
            .with(passed("PAN", "2026-11-01"))
            .with(passed("GSTIN", "2026-11-01"));

    assertThat(said(register(other))).contains("check of the GSTIN").doesNotContain("the PAN");
    assertThat(registration(NOBODY).due(other)).containsExactly("GSTIN");
  }

  @Test
  void each_number_of_a_kind_is_checked() {
    Supplier two =
        supplier(
                "IN_CHECK",
                "identifiers",
                List.of(
                    number("PAN", "AAGCB7383J"),
                    number("GSTIN", "29AAGCB7383J1Z4"),
                    number("GSTIN", "27AAGCB7383J1Z8")))
            .with(passed("PAN", "2026-11-01"))
            .with(passed("GSTIN", "2026-11-01"));

    assertThat(said(register(two))).contains("check of the GSTIN");
  }

  @Test
  void a_check_of_a_number_passes_only_where_there_is_one() {
    Supplier none =
        supplier("IN_CHECK", "identifiers", List.of(number("GSTIN", "29AAGCB7383J1Z4")))
            .with(passed("PAN", "2026-11-01"))
            .with(passed("GSTIN", "2026-11-01"));

    assertThat(said(register(none))).contains("check of the PAN: the record has no such number");
  }

  @ParameterizedTest
  @CsvSource({"2025-11-29, REGISTERED", "2025-11-28, IN_CHECK"})
  void a_check_is_repeated_after_its_months(String gstin, String state) {
    Supplier supplier =
        supplier("IN_CHECK").with(passed("PAN", "2020-01-01")).with(passed("GSTIN", gstin));

    assertThat(after(register(supplier))).isEqualTo(state);
    assertThat(registration(NOBODY).due(supplier))
        .isEqualTo(state.equals("REGISTERED") ? List.of() : List.of("GSTIN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-found", "unverified", "unavailable"})
  void an_answer_that_is_not_found_registers_nobody(String status) {
    Instant at = Instant.parse("2026-11-27T09:00:00Z");
    RegisterEntry entry =
        found("GSTIN", "2026-11-27", "Example Media", "ACTIVE", null).found().orElseThrow();
    Lookup<RegisterEntry> answer =
        switch (status) {
          case "not-found" -> new Lookup.NotFound<>("A register", at);
          case "unverified" -> new Lookup.Unverified<>(entry, Message.of("why"), "A register", at);
          default -> new Lookup.Unavailable<>(Message.of("why"), "A register", at);
        };
    Supplier supplier =
        supplier("IN_CHECK")
            .with(passed("PAN", "2026-11-01"))
            .with(CheckEvidence.of(identifier("GSTIN"), answer));

    assertThat(after(register(supplier))).isEqualTo("IN_CHECK");
  }

  @ParameterizedTest
  @CsvSource({
    "Example Media, ACTIVE, 2026-11-29, REGISTERED",
    "Example Media, ACTIVE, 2026-11-28, IN_CHECK", // it ended with the day before
    "Example Media, CANCELLED, , IN_CHECK",
    "Somebody Else, ACTIVE, , IN_CHECK"
  })
  void an_entry_is_in_force_and_of_the_same_name(
      String name, String status, String until, String state) {
    Supplier supplier =
        supplier("IN_CHECK")
            .with(passed("PAN", "2026-11-01"))
            .with(
                CheckEvidence.of(
                    identifier("GSTIN"), found("GSTIN", "2026-11-27", name, status, until)));

    assertThat(after(register(supplier))).isEqualTo(state);
  }

  @Test
  void a_register_that_cannot_be_asked_takes_nothing_from_an_earlier_answer() {
    Lookup<RegisterEntry> silent =
        new Lookup.Unavailable<>(
            Message.of("why"), "A register", Instant.parse("2026-11-28T09:00:00Z"));

    assertThat(after(register(checked().with(CheckEvidence.of(identifier("PAN"), silent)))))
        .isEqualTo("REGISTERED");
  }

  @Test
  void numbers_that_contradict_each_other_are_not_even_submitted() {
    Supplier supplier =
        supplier(
            "DRAFT",
            "identifiers",
            List.of(number("PAN", "AAGCB7384J"), number("GSTIN", "29AAGCB7383J1Z4")));

    assertThat(said(fire(supplier, "submit", "supplier"))).contains("name different PANs");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, IN_CHECK", // a list of the day before does not say who is not on it
    "2026-11-28, REGISTERED"
  })
  void who_is_not_on_a_list_of_the_day_is_not_debarred(String day, String state) {
    Move move =
        registration(orders(day, List.of())).fire(checked(), "register", as("competent-authority"));
    assertThat(after(move)).isEqualTo(state);
  }

  @Test
  void without_a_list_nobody_is_registered() {
    assertThat(
            said(
                registration(DebarmentList.notRead())
                    .fire(checked(), "register", as("competent-authority"))))
        .contains("list of debarment orders");
  }

  @Test
  void who_is_debarred_is_not_registered() {
    DebarmentList list =
        orders(
            "2026-11-28",
            List.of(order("O-1", "identifiers", List.of(number("PAN", "AAGCB7383J")))));
    assertThat(said(registration(list).fire(checked(), "register", as("competent-authority"))))
        .contains("debarred on 28 November 2026");
  }

  @ParameterizedTest
  @CsvSource({
    ", , REGISTERED", // no notice
    "2026-11-28, , REGISTERED", // the last day to reply is not over
    "2026-11-27, , SUSPENDED",
    "2026-11-30, 2026-11-28, SUSPENDED",
    "2026-11-30, 2026-11-29, REGISTERED"
  })
  void nobody_is_suspended_unheard(String replyBy, String repliedOn, String state) {
    Map<String, Object> tree = tree("REGISTERED");
    if (replyBy != null) {
      Map<String, Object> hearing =
          Given.tree("reason", "Late work", "noticeOn", "2026-11-01", "replyBy", replyBy);
      if (repliedOn != null) {
        hearing.put("repliedOn", repliedOn);
      }
      tree.put("hearing", hearing);
    }
    Supplier supplier = Supplier.entered(tree, DAY).orThrow();

    assertThat(after(fire(supplier, "suspend", "competent-authority"))).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"2025-11-28, LAPSED", "2025-11-29, REGISTERED"})
  void a_registration_lapses_with_a_check(String gstin, String state) {
    Supplier supplier = supplier("REGISTERED").with(passed("GSTIN", gstin));

    assertThat(after(fire(supplier, "lapse", "system"))).isEqualTo(state);
  }

  @Test
  void faults_have_their_places() {
    Map<String, Object> tree =
        tree(
            "DRAFT",
            "identifiers",
            List.of(number("PAN", "AAGCB7383J"), number("GSTIN", "29AAGCB7383J1Z5")));

    assertThat(
            Supplier.entered(tree, DAY)
                .<List<String>>fold(
                    read -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList()))
        .containsExactly("/identifiers/1/number");
  }

  @Test
  void a_term_of_no_month_is_refused() {
    assertThatThrownBy(() -> RegistrationPolicy.none().require("PAN", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_record_is_read_again_as_it_was_written() {
    Supplier supplier = checked();
    assertThat(Supplier.fromPlain(supplier.toPlain()).orThrow().toPlain())
        .isEqualTo(supplier.toPlain());
  }

  private static Supplier checked() {
    return supplier("IN_CHECK")
        .with(passed("PAN", "2026-11-01"))
        .with(passed("GSTIN", "2026-11-01"));
  }

  private static Move register(Supplier supplier) {
    return fire(supplier, "register", "competent-authority");
  }

  private static Move fire(Supplier supplier, String event, String role) {
    return registration(NOBODY).fire(supplier, event, as(role));
  }

  private static SupplierRegistration registration(DebarmentList list) {
    return SupplierRegistration.on(POLICY, list, LocalDate.of(2026, 11, 28));
  }

  private static String after(Move move) {
    return move.<String>fold(moved -> moved.transition().to(), refused -> refused.from());
  }

  private static String said(Move move) {
    return move.explain(ProcurementLaw.messages("en"));
  }
}
