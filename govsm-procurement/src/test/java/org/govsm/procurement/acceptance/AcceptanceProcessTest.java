package org.govsm.procurement.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.Given;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.question.Computation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceProcessTest {

  private static final AcceptanceProcess PROCESS = AcceptanceProcess.of(INDIA);
  private static final LocalDate FIRST = LocalDate.parse("2026-07-01");

  private static String digest(int number) {
    return "sha256:" + String.valueOf(number % 10).repeat(64);
  }

  private static AcceptanceRecord record(Object... more) {
    Map<String, Object> terms =
        tree(
            "contract", "K-1",
            "channel", "GEM",
            "deliverables",
                List.of(
                    tree("id", "reel", "quantity", 20, "clause", "3.1"),
                    tree("id", "film", "inspected", true, "clause", "3.2")));
    terms.putAll(tree(more));
    return AcceptanceRecord.of(AcceptanceTerms.fromPlain(terms).orThrow());
  }

  private static AcceptanceAct.Draft act(Kind kind, String delivery, int day) {
    String who =
        switch (kind) {
          case DELIVERY, REWORK -> "supplier";
          case INSPECTION -> "inspector";
          default -> "consignee";
        };
    return AcceptanceAct.draft(kind, delivery, FIRST.plusDays(day - 1L), who + "-1", who);
  }

  private static AcceptanceAct.Draft delivery(String id, int day, String what, int quantity) {
    return act(Kind.DELIVERY, id, day)
        .set("deliverable", what)
        .set("quantity", quantity)
        .set("evidence", List.of(digest(day)));
  }

  private static AcceptanceAct.Draft many(Kind kind, String id, int day, int quantity) {
    return act(kind, id, day).set("quantity", quantity);
  }

  private static AcceptanceAct.Draft rejection(String id, int day, int quantity) {
    return many(Kind.REJECTION, id, day, quantity).set("reason", "the logo is the old one");
  }

  private static AcceptanceAct.Draft objection(String id, int day) {
    return act(Kind.OBJECTION, id, day).set("reason", "the captions are missing");
  }

  private static AcceptanceAct.Draft rework(String id, int day) {
    return act(Kind.REWORK, id, day)
        .set("text", "captions added")
        .set("evidence", List.of(digest(9)));
  }

  private static AcceptanceAct.Draft inspection(int sample, int defects, boolean passed) {
    return act(Kind.INSPECTION, "D1", 2)
        .set(
            "plan",
            tree("source", "contract, annex C", "lot", 10, "sample", sample, "acceptanceNumber", 1))
        .set("defects", defects)
        .set("passed", passed)
        .set("evidence", List.of(digest(8)));
  }

  private static Decision<AcceptancePermission> ask(
      AcceptanceRecord record, AcceptanceAct.Draft act) {
    return PROCESS.decide(record, act.done().orThrow());
  }

  private static List<String> refused(AcceptanceRecord record, AcceptanceAct.Draft act) {
    return permission(ask(record, act)).findings().stream()
        .filter(one -> one.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .toList();
  }

  private static AcceptancePermission permission(Decision<AcceptancePermission> decision) {
    return ((Ruling.Answer<AcceptancePermission>) decision.ruling()).value();
  }

  private static AcceptanceRecord done(AcceptanceRecord record, AcceptanceAct.Draft... acts) {
    AcceptanceRecord next = record;
    for (AcceptanceAct.Draft act : acts) {
      AcceptancePermission permission = permission(ask(next, act));
      next =
          permission
              .record()
              .orElseThrow(() -> new AssertionError(permission.findings().get(0).code()));
    }
    return next;
  }

  private static AcceptanceRecord received(String what) {
    return done(record(), delivery("D1", 1, what, 10), many(Kind.PROVISIONAL_RECEIPT, "D1", 1, 10));
  }

  @Nested
  class Way {

    @Test
    void a_delivery_is_accepted_in_part_rejected_delivered_again_and_accepted() {
      AcceptanceRecord part =
          done(received("reel"), many(Kind.ACCEPTANCE, "D1", 3, 7), rejection("D1", 4, 3));
      assertThat(part.delivery("D1").orElseThrow().state()).isEqualTo(Delivery.State.REJECTED);
      assertThat(part.delivery("D1").orElseThrow().turn()).contains("supplier");

      AcceptanceRecord again =
          done(
              part,
              delivery("D2", 5, "reel", 3).set("replaces", "D1"),
              many(Kind.PROVISIONAL_RECEIPT, "D2", 5, 3),
              many(Kind.ACCEPTANCE, "D2", 6, 3));
      assertThat(again.deliveries()).extracting(Delivery::turn).allMatch(Optional::isEmpty);
      assertThat(again.delivery("D2").orElseThrow().state()).isEqualTo(Delivery.State.ACCEPTED);
      assertThat(refused(part, delivery("D2", 5, "reel", 4).set("replaces", "D1")))
          .containsExactly("REPLACES_TOO_MANY");
    }

    @Test
    void an_objection_is_put_right_before_it_is_accepted() {
      AcceptanceRecord objected = done(received("reel"), objection("D1", 5));

      assertThat(objected.delivery("D1").orElseThrow().turn()).contains("supplier");
      assertThat(refused(objected, many(Kind.ACCEPTANCE, "D1", 6, 10)))
          .containsExactly("OBJECTION_OPEN");
      AcceptanceRecord reworked = done(objected, rework("D1", 20));
      assertThat(reworked.delivery("D1").orElseThrow().turn()).contains("buyer");
      assertThat(refused(reworked, many(Kind.ACCEPTANCE, "D1", 21, 10))).isEmpty();
      assertThat(refused(reworked, rework("D1", 21))).containsExactly("NOT_OBJECTED");
    }

    @Test
    void a_record_is_read_again_and_a_change_in_it_is_noticed() {
      AcceptanceRecord record = done(received("reel"), many(Kind.ACCEPTANCE, "D1", 3, 7));
      AcceptanceRecord read = AcceptanceRecord.fromPlain(record.toPlain()).orThrow();

      assertThat(read).isEqualTo(record);
      assertThat(read.digest()).isEqualTo(record.digest());
      assertThat(PROCESS.verify(read)).isEmpty();
      String changed = record.toPlain().toString();
      assertThat(changed).contains("quantity=7");
      AcceptanceRecord other =
          AcceptanceRecord.fromPlain(replaced(record.toPlain(), "deliverable", "reel", "film"))
              .orThrow();
      assertThat(PROCESS.verify(other)).extracting(Finding::code).contains("RECORD_CHANGED");
    }

    @Test
    void on_a_record_that_was_changed_no_question_is_answered_and_nothing_is_counted() {
      AcceptanceRecord other =
          AcceptanceRecord.fromPlain(
                  replaced(received("reel").toPlain(), "deliverable", "reel", "film"))
              .orThrow();
      LocalDate day = FIRST.plusDays(11);

      assertThat(PROCESS.deemed(received("reel"), "D1", day).ruling().kind()).isEqualTo("ANSWER");
      Decision<DeemedAcceptance> deemed = PROCESS.deemed(other, "D1", day);
      assertThat(deemed.ruling().kind()).isEqualTo("REFER");
      assertThat(deemed.trace().findings()).extracting(Finding::code).contains("RECORD_CHANGED");
      assertThat(refused(other, many(Kind.ACCEPTANCE, "D1", 2, 10))).contains("RECORD_CHANGED");
      AcceptedCount count = AcceptedCount.of(other, FIRST, FIRST.plusDays(9), INDIA, day);
      assertThat(count.findings()).extracting(Finding::code).containsOnlyOnce("RECORD_CHANGED");
      assertThat(count.reading()).isEmpty();
    }

    @Test
    void the_id_of_a_delivery_is_compared_as_people_read_it() {
      AcceptanceRecord record = done(received("reel"), many(Kind.ACCEPTANCE, "d1", 3, 7));

      assertThat(record.delivery("D1").orElseThrow().accepted()).isEqualTo(7);
      assertThat(PROCESS.deemed(record, "d1", FIRST).explain(ProcurementLaw.messages("en")))
          .isEqualTo(PROCESS.deemed(record, "D1", FIRST).explain(ProcurementLaw.messages("en")));
      assertThat(record.delivery("D2")).isEmpty();
      assertThat(AcceptanceRecord.fromPlain(record.toPlain()).orThrow()).isEqualTo(record);
      Map<String, Object> asked =
          tree("record", record.toPlain(), "delivery", "d1", "asOf", FIRST.toString());
      Decision<?> decision =
          AcceptanceRequest.over(INDIA, MetricDictionary.shipped())
              .ask(AcceptanceProcess.DEEMED, asked)
              .orThrow();
      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> replaced(
        Map<String, Object> tree, String member, String from, String to) {
      Map<String, Object> copy = new LinkedHashMap<>(tree);
      List<Object> acts = new ArrayList<>((List<Object>) copy.get("acts"));
      Map<String, Object> first = new LinkedHashMap<>((Map<String, Object>) acts.get(0));
      Map<String, Object> act = new LinkedHashMap<>((Map<String, Object>) first.get("act"));
      assertThat(act.replace(member, to)).isEqualTo(from);
      first.put("act", act);
      acts.set(0, first);
      copy.put("acts", acts);
      return copy;
    }

    @Test
    void acts_out_of_order_and_of_no_delivery_are_faults_of_the_tree() {
      Map<String, Object> tree = record().toPlain();
      tree.put(
          "acts",
          List.of(
              delivery("D1", 3, "reel", 1).done().orThrow().toPlain(),
              many(Kind.ACCEPTANCE, "D2", 2, 1).done().orThrow().toPlain()));
      List<InputFault> faults = new ArrayList<>();
      AcceptanceRecord.fromPlain(tree).part("", faults);

      assertThat(faults)
          .extracting(InputFault::pointer)
          .containsExactly("/acts/1/on", "/acts/1/act");
    }
  }

  @Nested
  class Who {

    @Test
    void each_act_has_its_roles_and_no_person_acts_for_both_parties() {
      AcceptanceAct.Draft bySupplier =
          AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", FIRST, "supplier-1", "supplier")
              .set("quantity", 10);
      AcceptanceAct.Draft both =
          AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", FIRST, "supplier-1", "consignee")
              .set("quantity", 10);

      assertThat(refused(received("reel"), bySupplier)).containsExactly("WRONG_ROLE");
      assertThat(refused(received("reel"), both)).containsExactly("BOTH_PARTIES");
      AcceptanceAct.Draft alike =
          AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", FIRST, "Supplier-1", "consignee")
              .set("quantity", 10);
      assertThat(refused(received("reel"), alike)).containsExactly("BOTH_PARTIES");
      assertThat(ask(received("reel"), bySupplier).explain(ProcurementLaw.messages("en")))
          .contains("Only these may do it: consignee, competent authority.");
    }

    @Test
    void who_entered_a_delivery_for_the_supplier_does_nothing_with_it_for_the_buyer() {
      AcceptanceRecord own = done(record(), delivery("D1", 1, "film", 10).enteredBy("Consignee-1"));

      assertThat(refused(own, many(Kind.PROVISIONAL_RECEIPT, "D1", 2, 10)))
          .containsExactly("OWN_DELIVERY");
      assertThat(refused(own, many(Kind.ACCEPTANCE, "D1", 2, 10))).contains("OWN_DELIVERY");
      assertThat(refused(own, inspection(2, 0, true).enteredBy("consignee-1")))
          .containsExactly("OWN_DELIVERY");
      assertThat(refused(own, objection("D1", 2))).containsExactly("OWN_REFUSAL");
      assertThat(refused(own, rejection("D1", 2, 1))).containsExactly("OWN_REFUSAL");
      AcceptanceRecord other =
          done(record(), delivery("D1", 1, "film", 10).enteredBy("consignee-2"));
      assertThat(refused(other, many(Kind.PROVISIONAL_RECEIPT, "D1", 2, 10))).isEmpty();
      AcceptanceRecord again =
          done(received("reel"), objection("D1", 2), rework("D1", 3).enteredBy("officer-9"));
      AcceptanceAct.Draft accepted =
          AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", FIRST.plusDays(3), "officer-9", "consignee")
              .set("quantity", 10);
      assertThat(refused(again, accepted)).containsExactly("OWN_DELIVERY");
      assertThat(refused(again, many(Kind.ACCEPTANCE, "D1", 4, 10))).isEmpty();
    }

    /** Of 20 ordered reels silence accepts 15 on 12 July: six more are beyond the order. */
    @Test
    void what_silence_accepted_counts_towards_what_is_ordered() {
      AcceptanceRecord silent =
          done(
              record(),
              delivery("D1", 1, "reel", 15),
              many(Kind.PROVISIONAL_RECEIPT, "D1", 1, 15),
              delivery("D2", 13, "reel", 6),
              many(Kind.PROVISIONAL_RECEIPT, "D2", 13, 6));
      assertThat(refused(silent, many(Kind.ACCEPTANCE, "D2", 14, 5))).isEmpty();
      assertThat(refused(silent, many(Kind.ACCEPTANCE, "D2", 14, 6)))
          .containsExactly("ACCEPTED_BEYOND_ORDER");
      assertThat(refused(silent, many(Kind.ACCEPTANCE, "D2", 14, 6).decided("Order 7"))).isEmpty();
      assertThat(refused(silent, many(Kind.ACCEPTANCE, "D1", 14, 15)))
          .as("what silence accepted is said in writing")
          .isEmpty();
    }

    @Test
    void who_inspected_and_accepts_is_told() {
      AcceptanceAct.Draft same =
          AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", FIRST.plusDays(2), "inspector-1", "consignee")
              .set("quantity", 10);
      AcceptanceRecord inspected = done(received("film"), inspection(5, 1, true));

      assertThat(permission(ask(inspected, same)).findings())
          .extracting(Finding::code)
          .containsExactly("INSPECTS_AND_ACCEPTS");
    }
  }

  @Nested
  class What {

    @Test
    void a_delivery_is_of_the_terms_new_and_shown_by_new_evidence() {
      AcceptanceRecord record = received("reel");

      assertThat(refused(record, delivery("D1", 2, "reel", 1))).contains("DELIVERED_TWICE");
      assertThat(refused(record, delivery("d1", 2, "reel", 1))).contains("DELIVERED_TWICE");
      assertThat(refused(record, delivery("D2", 2, "poster", 1))).contains("NO_DELIVERABLE");
      assertThat(refused(record, delivery("D2", 2, "reel", 1).set("evidence", List.of(digest(1)))))
          .containsExactly("EVIDENCE_TWICE");
      assertThat(refused(record, many(Kind.ACCEPTANCE, "D9", 2, 1))).containsExactly("NO_DELIVERY");
      assertThat(refused(record, many(Kind.ACCEPTANCE, "D1", 0, 1))).contains("OUT_OF_ORDER");
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 1"})
    void more_than_is_ordered_is_told(int quantity, int told) {
      assertThat(permission(ask(received("reel"), delivery("D2", 2, "reel", quantity))).findings())
          .hasSize(told);
    }

    @ParameterizedTest
    @CsvSource({"10, ''", "11, MORE_THAN_DELIVERED"})
    void no_more_is_accepted_than_is_open(int quantity, String code) {
      assertThat(refused(received("reel"), many(Kind.ACCEPTANCE, "D1", 2, quantity)))
          .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"9, 9, ''", "9, 10, MORE_THAN_DELIVERED", "11, 1, RECEIVED_MORE"})
    void no_more_is_accepted_than_was_received(int received, int accepted, String code) {
      AcceptanceRecord delivered = done(record(), delivery("D1", 1, "reel", 10));
      AcceptanceAct.Draft receipt = many(Kind.PROVISIONAL_RECEIPT, "D1", 1, received);

      assertThat(
              received > 10
                  ? refused(delivered, receipt)
                  : refused(done(delivered, receipt), many(Kind.ACCEPTANCE, "D1", 2, accepted)))
          .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void on_gem_a_provisional_receipt_comes_first() {
      AcceptanceRecord gem = done(record(), delivery("D1", 1, "reel", 10));
      AcceptanceRecord outside =
          done(record("channel", "OUTSIDE_GEM"), delivery("D1", 1, "reel", 10));

      assertThat(refused(gem, many(Kind.ACCEPTANCE, "D1", 2, 10))).containsExactly("NO_RECEIPT");
      assertThat(refused(outside, many(Kind.ACCEPTANCE, "D1", 2, 10))).isEmpty();
    }

    @Test
    void where_the_terms_ask_for_an_inspection_it_passes_or_somebody_decided_otherwise() {
      AcceptanceRecord film = received("film");
      AcceptanceAct.Draft accept = many(Kind.ACCEPTANCE, "D1", 3, 10);

      assertThat(refused(film, accept)).containsExactly("NOT_INSPECTED");
      AcceptanceRecord failed = done(film, inspection(5, 2, false));
      assertThat(refused(failed, accept)).containsExactly("NOT_INSPECTED");
      assertThat(refused(done(failed, inspection(5, 1, true)), accept)).isEmpty();
      assertThat(refused(failed, accept.decided("order 7 of 3 July"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "10, 1, true, ''",
      "11, 1, true, SAMPLE_IMPOSSIBLE",
      "1, 2, false, SAMPLE_IMPOSSIBLE",
      "10, 2, true, VERDICT_CONTRADICTS",
      "10, 1, false, VERDICT_CONTRADICTS"
    })
    void a_sample_is_of_the_lot_and_its_defects_decide(
        int sample, int defects, boolean passed, String code) {
      assertThat(refused(received("film"), inspection(sample, defects, passed)))
          .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }
  }

  @Nested
  @DisplayName("GeM returns policy: acceptance or rejection in 10 days, else deemed accepted")
  class Silence {

    @ParameterizedTest
    @CsvSource({"11, ''", "12, DEEMED_ACCEPTED"})
    void a_rejection_comes_in_ten_days(int day, String code) {
      assertThat(refused(received("reel"), rejection("D1", day, 10)))
          .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
      assertThat(refused(received("reel"), objection("D1", day)))
          .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"11, ", "12, 2026-07-12"})
    void silence_counts_as_acceptance_after_the_tenth_day(int day, LocalDate since) {
      DeemedAcceptance deemed = deemed(received("reel"), day);

      assertThat(deemed.acceptBy()).contains(LocalDate.parse("2026-07-11"));
      assertThat(deemed.deemedOn()).isEqualTo(Optional.ofNullable(since));
    }

    @Test
    void silence_before_the_delivery_was_entered_accepts_nothing() {
      int last = 30;
      LocalDate entered = FIRST.plusDays(19);
      AcceptanceRecord late = done(record(), delivery("D1", 1, "reel", 10).entered(entered));

      assertThat(deemed(late, last).acceptBy()).contains(FIRST.plusDays(last - 1L));
      assertThat(deemed(late, last).isDeemed()).isFalse();
      assertThat(deemed(late, last + 1).deemedOn()).contains(FIRST.plusDays(last));
      assertThat(refused(late, objection("D1", last))).isEmpty();
      assertThat(refused(late, objection("D1", last + 1))).containsExactly("DEEMED_ACCEPTED");
      assertThat(count(late, FIRST.plusDays(last)).total()).isZero();
      AcceptanceRecord read = AcceptanceRecord.fromPlain(late.toPlain()).orThrow();
      assertThat(read.delivery("D1").orElseThrow().enteredOn()).isEqualTo(entered);
    }

    private static AcceptedCount count(AcceptanceRecord record, LocalDate until) {
      return AcceptedCount.of(record, FIRST, until, INDIA, until.plusDays(1));
    }

    @Test
    void an_act_is_not_entered_before_it_is_done() {
      List<InputFault> faults = new ArrayList<>();
      delivery("D1", 2, "reel", 10).entered(FIRST).done().part("", faults);

      assertThat(faults).extracting(InputFault::pointer).containsExactly("/entered");
    }

    @Test
    void an_objection_in_time_ends_the_term() {
      AcceptanceRecord objected = done(received("reel"), objection("D1", 11));

      assertThat(deemed(objected, 30).isDeemed()).isFalse();
      assertThat(refused(objected, rejection("D1", 30, 10))).isEmpty();
    }

    @Test
    void a_late_short_receipt_does_not_undo_what_silence_accepted() {
      AcceptanceRecord delivered = done(record(), delivery("D1", 1, "reel", 10));

      assertThat(refused(delivered, many(Kind.PROVISIONAL_RECEIPT, "D1", 11, 1))).isEmpty();
      assertThat(refused(delivered, many(Kind.PROVISIONAL_RECEIPT, "D1", 12, 1)))
          .containsExactly("DEEMED_ACCEPTED");
      assertThat(refused(delivered, many(Kind.PROVISIONAL_RECEIPT, "D1", 12, 10))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11, ANSWER", "12, REFER"})
    void what_silence_means_after_a_rework_is_asked(int day, String kind) {
      AcceptanceRecord reworked = done(received("reel"), objection("D1", 5), rework("D1", 6));
      AcceptanceRecord objected = done(received("reel"), objection("D1", 5));

      assertThat(PROCESS.deemed(reworked, "D1", FIRST.plusDays(day - 1L)).ruling().kind())
          .isEqualTo(kind);
      assertThat(ask(reworked, objection("D1", day)).ruling().kind()).isEqualTo(kind);
      assertThat(ask(reworked, rejection("D1", day, 10)).ruling().kind()).isEqualTo(kind);
      assertThat(ask(objected, rejection("D1", day, 10)).ruling().kind()).isEqualTo("ANSWER");
      assertThat(refused(reworked, rejection("D1", day, 10).decided("order 9"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, ANSWER", "false, REFER"})
    void a_delivery_that_failed_its_inspection_is_not_accepted_by_silence(
        boolean passed, String kind) {
      AcceptanceRecord film = done(received("film"), inspection(5, passed ? 1 : 2, passed));

      assertThat(PROCESS.deemed(film, "D1", FIRST.plusDays(11)).ruling().kind()).isEqualTo(kind);
    }

    @Test
    void the_portal_accepts_by_itself_on_the_day_that_the_notice_fixes() {
      Case order =
          Case.draft()
              .day("order", LocalDate.parse("2019-06-01"))
              .fact("procedure", "DIRECT_PURCHASE")
              .fact("orderValue", new BigDecimal("25000"))
              .fact("incidentOpen", false)
              .done();
      Computation clocks =
          ((Ruling.Answer<Computation>)
                  PROCESS.clocks(received("reel"), "D1", order).orElseThrow().ruling())
              .value();

      assertThat(clocks.day("acceptBy")).contains(LocalDate.parse("2026-07-11"));
      assertThat(clocks.day("automaticOn")).contains(LocalDate.parse("2026-07-22"));
    }

    @Test
    void where_the_book_of_a_state_has_no_term_an_officer_decides_and_nothing_is_counted() {
      RuleBook state = ProcurementLaw.library().book("IN.KA").orElseThrow();
      AcceptanceProcess process = AcceptanceProcess.of(state);
      AcceptanceRecord record = received("reel");
      LocalDate day = FIRST.plusDays(11);

      assertThat(process.deemed(record, "D1", FIRST).ruling().kind()).isEqualTo("ANSWER");
      assertThat(process.deemed(record, "D1", day).ruling().kind()).isEqualTo("REFER");
      AcceptanceAct.Draft late = rejection("D1", 12, 1);
      assertThat(process.decide(record, late.done().orThrow()).ruling().kind()).isEqualTo("REFER");
      AcceptanceAct decided = rejection("D1", 12, 1).decided("Order N-7").done().orThrow();
      assertThat(permission(process.decide(record, decided)).findings())
          .extracting(Finding::code)
          .containsExactly("OFFICER_DECIDED");
      AcceptedCount count = AcceptedCount.of(record, FIRST, FIRST.plusMonths(1), state, day);
      assertThat(count.findings()).extracting(Finding::code).containsExactly("DEEMED_OPEN");
      assertThat(count.reading()).isEmpty();
    }

    private static DeemedAcceptance deemed(AcceptanceRecord record, int day) {
      return ((Ruling.Answer<DeemedAcceptance>)
              PROCESS.deemed(record, "D1", FIRST.plusDays(day - 1L)).ruling())
          .value();
    }

    @ParameterizedTest
    @CsvSource({"16, ANSWER, ANSWER", "17, REFER, UNDETERMINED"})
    void outside_gem_an_officer_decides_for_a_small_supplier(
        int day, String small, String unknown) {
      AcceptanceRecord of =
          done(
              record("channel", "OUTSIDE_GEM", "supplierClass", "SMALL"),
              delivery("D1", 1, "reel", 10));
      AcceptanceRecord open = done(record("channel", "OUTSIDE_GEM"), delivery("D1", 1, "reel", 10));

      assertThat(ask(of, rejection("D1", day, 10)).ruling().kind()).isEqualTo(small);
      assertThat(ask(open, rejection("D1", day, 10)).ruling().kind()).isEqualTo(unknown);
      assertThat(PROCESS.deemed(of, "D1", FIRST.plusDays(day - 1L)).ruling().kind())
          .isEqualTo(small);
      assertThat(ask(of, rejection("D1", day, 10).decided("order 8")).ruling().kind())
          .isEqualTo("ANSWER");
    }
  }

  @Nested
  class Count {

    private static final LocalDate UNTIL = LocalDate.parse("2026-08-01");

    private AcceptedCount count(AcceptanceRecord record, LocalDate asOf) {
      return AcceptedCount.of(record, FIRST, UNTIL, INDIA, asOf);
    }

    private AcceptedCount until(AcceptanceRecord record, int days) {
      LocalDate end = FIRST.plusDays(days);
      return AcceptedCount.of(record, FIRST, end, INDIA, end);
    }

    @Test
    void what_is_accepted_and_what_silence_accepts_is_counted_with_its_provenance() {
      AcceptanceRecord record = done(received("reel"), many(Kind.ACCEPTANCE, "D1", 3, 7));

      assertThat(count(record, FIRST.plusDays(10)).total()).isEqualTo(7);
      AcceptedCount later = count(record, FIRST.plusDays(11));
      assertThat(later.total()).isEqualTo(10);
      assertThat(later.parts())
          .extracting(AcceptedCount.Part::isDeemed)
          .containsExactly(false, true);
      assertThat(count(record, UNTIL.minusDays(1)).reading()).isEmpty();
      Reading reading = count(record, UNTIL).reading().orElseThrow();
      assertThat(reading.figure()).isEqualTo(Figure.of(BigDecimal.TEN));
      assertThat(reading.evidence().orElseThrow().file()).isEqualTo(record.digest());
      assertThat(reading.evidence().orElseThrow().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"10, 2026-08-01, ANSWER", "9, 2026-08-01, REFER", "10, 2026-07-31, REFER"})
    void the_count_is_asked_with_the_figures_of_files(String said, String asOf, String kind) {
      AcceptanceRecord record = done(received("reel"), many(Kind.ACCEPTANCE, "D1", 3, 7));
      Reading file =
          Reading.of("K-1", "contract", "accepted")
              .window(Given.start(FIRST), Given.start(UNTIL))
              .figure(Figure.of(new BigDecimal(said)))
              .source("first-party", Given.start(UNTIL))
              .done();
      Map<String, Object> asked =
          tree(
              "record",
              record.toPlain(),
              "from",
              "2026-07-01",
              "until",
              "2026-08-01",
              "asOf",
              asOf,
              "readings",
              List.of(file.toPlain()));
      Decision<?> decision =
          AcceptanceRequest.over(INDIA, MetricDictionary.shipped())
              .ask(AcceptedCount.QUESTION, asked)
              .orThrow();

      assertThat(decision.ruling().kind()).isEqualTo(kind);
      assertThat(decision.explain(ProcurementLaw.messages("en")))
          .contains(
              "7 of reel in delivery D1 are accepted from 3 July 2026 on, by act 3 on record.");
    }

    @Test
    void a_late_act_does_not_move_what_silence_had_accepted() {
      AcceptanceRecord record = done(received("reel"), many(Kind.ACCEPTANCE, "D1", 32, 10));
      AcceptedCount july = count(record, FIRST.plusDays(40));

      assertThat(july.total()).isEqualTo(10);
      assertThat(july.reached("reel", 10)).contains(LocalDate.parse("2026-07-12"));
    }

    @Test
    void a_count_that_an_officer_must_settle_is_no_figure() {
      AcceptanceRecord record =
          done(
              record("channel", "OUTSIDE_GEM", "supplierClass", "SMALL"),
              delivery("D1", 1, "reel", 10));

      assertThat(until(record, 16).reading()).isEmpty();
      assertThat(until(record, 15).reading()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"10, K-1, 0", "11, K-1, 1", "10, reel, 0", "9, reel, 1", "6, account, 0"})
    void a_file_that_says_another_number_contradicts(String said, String subject, int found) {
      AcceptanceRecord record = done(received("reel"), many(Kind.ACCEPTANCE, "D1", 3, 7));
      Reading reading =
          Reading.of(subject, "contract", "accepted")
              .window(Given.start(FIRST), Given.start(UNTIL))
              .figure(Figure.of(new BigDecimal(said)))
              .source("first-party", Given.start(UNTIL))
              .done();

      assertThat(AcceptedCount.contradictions(record, List.of(reading), INDIA, UNTIL))
          .hasSize(found);
    }

    @Test
    void a_period_that_begins_later_is_a_fault() {
      List<InputFault> faults = new ArrayList<>();
      AcceptanceRequest.over(INDIA, MetricDictionary.shipped())
          .ask(
              AcceptedCount.QUESTION,
              tree(
                  "record", received("reel").toPlain(),
                  "from", "2026-07-06",
                  "until", "2026-08-01",
                  "asOf", "2026-07-05"))
          .part("", faults);

      assertThat(faults).extracting(InputFault::pointer).containsExactly("/from");
    }

    @Test
    void a_past_day_is_counted_by_what_had_happened_then() {
      AcceptanceRecord record = done(received("reel"), many(Kind.ACCEPTANCE, "D1", 12, 4));
      AcceptanceRecord again = done(record, delivery("D2", 40, "reel", 5));

      assertThat(count(again, FIRST.plusDays(11)).total()).isEqualTo(10);
      assertThat(count(again, FIRST.plusDays(10)).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "21, 1"})
    void more_than_was_ordered_is_no_figure(int quantity, int found) {
      AcceptanceRecord record =
          done(
              record(),
              delivery("D1", 1, "reel", quantity),
              many(Kind.PROVISIONAL_RECEIPT, "D1", 1, quantity));

      assertThat(count(record, UNTIL).findings()).hasSize(found);
      assertThat(count(record, UNTIL).reading().isEmpty()).isEqualTo(found > 0);
    }
  }

  /** The first and the last day that is read, wherever a day stands. */
  @ParameterizedTest
  @CsvSource({"0001-01-01", "9999-12-31", "1899-12-31", "2200-01-01"})
  void no_day_gives_an_error_of_the_program(String day) {
    AcceptanceRecord record = done(received("reel"), many(Kind.ACCEPTANCE, "D1", 3, 7));
    Map<String, Object> act = rejection("D1", 4, 3).done().orThrow().toPlain();
    Map<String, Object> late = delivery("D2", 4, "reel", 3).done().orThrow().toPlain();
    Map<String, Object> odd = new LinkedHashMap<>(record.toPlain());
    Map<String, Object> first = new LinkedHashMap<>(record.acts().get(0).toPlain());
    first.put("on", day);
    odd.put("acts", List.of(first));
    act.put("on", day);
    late.put("on", day);
    for (Map<String, Object> of : List.of(record.toPlain(), odd)) {
      for (Map<String, Object> done : List.of(act, late)) {
        answered(AcceptanceProcess.QUESTION, tree("record", of, "act", done));
      }
      answered(AcceptanceProcess.DEEMED, tree("record", of, "delivery", "D1", "asOf", day));
      answered(
          AcceptanceProcess.DEEMED, tree("record", of, "delivery", "D1", "asOf", "2026-07-20"));
      answered(
          AcceptedCount.QUESTION,
          tree("record", of, "from", "0001-01-01", "until", day, "asOf", "2026-08-02"));
      answered(
          AcceptedCount.QUESTION,
          tree("record", of, "from", "2026-07-01", "until", "2026-08-01", "asOf", day));
    }
  }

  private static void answered(String question, Map<String, Object> tree) {
    List<InputFault> faults = new ArrayList<>();
    AcceptanceRequest.over(INDIA, MetricDictionary.shipped())
        .ask(question, tree)
        .part("", faults)
        .ifPresent(
            decision -> assertThat(decision.explain(ProcurementLaw.messages("hi"))).isNotBlank());
  }

  @Test
  void the_deliverables_are_those_of_the_terms_of_the_contract() {
    Terms terms =
        Given.terms()
            .add(
                "kpis",
                Given.kpi("reach", Given.value("accepted"), "platforms", List.of("contract")))
            .add(
                "deliverables",
                tree(
                    "id", "reel",
                    "title", tree("en", "Reels"),
                    "quantity", 12,
                    "each", "contract",
                    "clause", "3.1"))
            .done()
            .orThrow();

    AcceptanceTerms of = AcceptanceTerms.of(terms, "GEM").orThrow();
    assertThat(of.deliverables()).containsExactly("reel");
    assertThat(of.quantity("reel")).contains(12L);
    assertThat(AcceptanceTerms.of(Terms.packaged("markfed-2025"), "GEM"))
        .isInstanceOf(Checked.Rejected.class);
  }
}
