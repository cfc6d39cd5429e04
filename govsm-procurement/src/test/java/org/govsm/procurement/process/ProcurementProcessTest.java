package org.govsm.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.process.Guard;
import org.govsm.core.process.Transition;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcurementProcessTest {

  private static final String CODE =
      "[A-Z0-9]+_[A-Z0-9_]+|\\b(?:fact|term|order|paper|clock|stated|count|procedure)\\.[a-z]";

  static List<String> procedures() {
    return ProcedureKind.shipped().stream().map(ProcedureKind::code).toList();
  }

  private static List<String> blocking(StepOutcome outcome) {
    return outcome.move().findings().stream()
        .filter(finding -> finding.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .distinct()
        .toList();
  }

  private static List<String> notes(StepOutcome outcome) {
    return outcome.move().findings().stream()
        .filter(finding -> finding.weight() == Finding.Weight.NOTE)
        .map(Finding::code)
        .toList();
  }

  private static Decision<ProcurementProcess> decided(ProcessStart.Draft start) {
    return ProcurementProcess.of(start.done(), Walk.LIBRARY);
  }

  private static String kind(ProcessStart.Draft start) {
    return decided(start).ruling().kind();
  }

  private static StepOutcome ask(ProcurementProcess process, StepRequest.Draft request) {
    return process.request(request.done());
  }

  /** The complete request for a step on a day. */
  private static StepRequest.Draft complete(ProcurementProcess at, String event, LocalDate on) {
    return Walk.complete(at, Walk.open(at, event).orElseThrow(), on);
  }

  private static <T> List<String> faults(Checked<T> read) {
    return read.<List<String>>fold(
        accepted -> List.of(), faults -> faults.stream().map(fault -> fault.pointer()).toList());
  }

  private static String named(ProcurementProcess process, String paper) {
    return process.kind().machine().guards().stream()
        .filter(guard -> guard.code().equals("paper." + paper))
        .map(guard -> process.kind().machine().words(Walk.EN).term(guard.name().code()))
        .findFirst()
        .map(name -> "Condition not met: " + name)
        .orElseGet(() -> Walk.EN.term("paper." + paper));
  }

  /** A refusal is words in both languages: no CODE_OF_A_TABLE, no fact.name, no order.of-a-day. */
  private static void saysNoCode(StepOutcome outcome) {
    for (Messages language : List.of(Walk.EN, Walk.HI)) {
      Messages words = outcome.move().machine().words(language);
      outcome.move().findings().stream()
          .filter(finding -> finding.weight() == Finding.Weight.BLOCKING)
          .map(finding -> words.say(finding.text()))
          .forEach(said -> assertThat(said).doesNotContainPattern(CODE));
    }
  }

  private static LocalDate last(ProcurementProcess process) {
    return process.log().get(process.log().size() - 1).on();
  }

  @Nested
  class Every_procedure {

    static List<String> all() {
      return procedures();
    }

    @ParameterizedTest
    @MethodSource("all")
    void walks_from_the_decision_to_the_contract_and_is_replayed(String code) {
      ProcurementProcess process = Walk.begun(Walk.start(code));
      while (Walk.next(process).isPresent()) {
        process = Walk.take(process, Walk.next(process).orElseThrow());
      }

      assertThat(process.state().code()).isEqualTo("CONTRACTED");
      assertThat(process.open()).isEmpty();
      List<StepRequest> read =
          process.log().stream().map(one -> StepRequest.ofPlain(one.toPlain()).orThrow()).toList();
      ProcessStart start = ProcessStart.ofPlain(process.start().toPlain(), Walk.LIBRARY).orThrow();
      ProcurementProcess again = ProcurementProcess.replay(start, read, Walk.LIBRARY).orThrow();
      assertThat(again.state().code()).isEqualTo(process.state().code());
      assertThat(again.digest()).isEqualTo(process.digest());
      assertThat(again.log()).isEqualTo(process.log());
    }

    @ParameterizedTest
    @MethodSource("all")
    void refuses_each_step_out_of_order_and_says_when_it_is_possible(String code) {
      ProcurementProcess process = Walk.begun(Walk.start(code));
      Set<String> events = new TreeSet<>();
      process.kind().machine().transitions().forEach(step -> events.add(step.event()));
      boolean more = true;
      while (more) {
        LocalDate on = process.log().isEmpty() ? Walk.FIRST : last(process);
        for (String event : events) {
          if (process.kind().machine().find(process.state().code(), event).isEmpty()) {
            StepOutcome outcome =
                ask(process, StepRequest.draft(event, on).by("p", "tender-officer"));
            assertThat(outcome.isTaken()).as("%s in %s", event, process).isFalse();
            assertThat(outcome.process()).isEqualTo(process);
            assertThat(blocking(outcome)).contains("process.when");
          }
        }
        StepOutcome never = ask(process, StepRequest.draft("shortlst", on).by("p", "indentor"));
        assertThat(never.explain(Walk.EN)).contains("There is no step");
        more = Walk.next(process).isPresent();
        process = more ? Walk.take(process, Walk.next(process).orElseThrow()) : process;
      }
    }

    @ParameterizedTest
    @MethodSource("all")
    void refuses_another_role_and_names_each_thing_that_is_missing(String code) {
      ProcurementProcess process = Walk.begun(Walk.start(code));
      while (Walk.next(process).isPresent()) {
        String event = Walk.next(process).orElseThrow();
        OpenStep step = Walk.open(process, event).orElseThrow();
        StepOutcome outcome =
            ask(process, StepRequest.draft(event, Walk.day(process, step)).by("p-9", "bidder"));

        assertThat(outcome.isTaken()).isFalse();
        assertThat(blocking(outcome)).contains("process.who");
        assertThat(outcome.move().findings())
            .filteredOn(finding -> finding.code().equals("process.not-met"))
            .hasSizeGreaterThanOrEqualTo(step.papers().size());
        String told = outcome.explain(Walk.EN);
        for (Guard guard : step.needs()) {
          assertThat(told)
              .contains(process.kind().machine().words(Walk.EN).term(guard.name().code()));
        }
        step.conditions()
            .forEach(one -> assertThat(told).contains(Walk.EN.term(one.name().code())));
        saysNoCode(outcome);
        process = Walk.take(process, event);
      }
    }

    @ParameterizedTest
    @MethodSource("all")
    void refuses_each_step_for_want_of_each_single_paper(String code) {
      ProcurementProcess process = Walk.begun(Walk.start(code));
      while (Walk.next(process).isPresent()) {
        ProcurementProcess then = Walk.take(process, Walk.next(process).orElseThrow());
        StepRequest taken = then.log().get(process.log().size());
        for (String paper : taken.papers().keySet()) {
          StepOutcome outcome = process.request(without(taken, paper));
          assertThat(outcome.isTaken()).as("%s without %s", taken, paper).isFalse();
          assertThat(outcome.explain(Walk.EN)).contains(named(process, paper));
          saysNoCode(outcome);
        }
        process = then;
      }
    }

    /** In one packet or in two: what the book asks is confirmed, or a guard has asked it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void confirms_each_condition_of_the_law_on_either_way(long packets) {
      ProcurementProcess process = Walk.before("OPEN_TENDER", "publish");
      process =
          ask(process, complete(process, "publish", last(process)).packets(packets)).process();
      while (Walk.next(process).isPresent()) {
        process = Walk.take(process, Walk.next(process).orElseThrow());
      }
      Set<String> confirmed = new TreeSet<>();
      process.log().forEach(step -> confirmed.addAll(step.confirmed()));

      assertThat(confirmed)
          .contains("LATE_BIDS_NOT_CONSIDERED", "SCHEDULE_PUBLISHED", "TIME_FRAME_FOR_EACH_STAGE");
      assertThat(confirmed.contains("TECHNICAL_BIDS_FIRST")).isEqualTo(packets == 2);
      for (StepRequest step : process.log()) {
        for (String code : step.confirmed()) {
          assertThat(Walk.EN.term(code)).isNotEqualTo(code);
        }
      }
    }

    private static StepRequest without(StepRequest request, String paper) {
      StepRequest.Draft less = StepRequest.draft(request.event(), request.on());
      request.actors().forEach(a -> less.by(a.person(), a.roles().toArray(String[]::new)));
      request.papers().forEach((code, digest) -> add(less, paper, code, digest));
      request.confirmed().forEach(less::confirm);
      request.stated("closing").ifPresent(less::closing);
      request.stated("validity").ifPresent(less::validity);
      request.number("packets").ifPresent(less::packets);
      request.mayMatch().ifPresent(less::mayMatch);
      request.number("sources").ifPresent(less::sources);
      request.number("invited").ifPresent(less::invited);
      request.number("shortlisted").ifPresent(less::shortlisted);
      if (!request.committee().isEmpty()) {
        less.head("m1").member("m2", "boss").member("m3", "boss");
      }
      return less.done();
    }

    private static void add(StepRequest.Draft to, String not, String code, String digest) {
      if (!code.equals(not)) {
        to.paper(code, digest);
      }
    }

    @ParameterizedTest
    @MethodSource("all")
    void can_be_cancelled_with_reasons_until_the_contract(String code) {
      ProcurementProcess process = Walk.begun(Walk.start(code));
      while (Walk.next(process).isPresent()) {
        ProcurementProcess cancelled = Walk.take(process, "cancel");
        assertThat(cancelled.state().code()).isEqualTo("CANCELLED");
        assertThat(cancelled.papers()).containsKey("cancellation");
        process = Walk.take(process, Walk.next(process).orElseThrow());
      }
      assertThat(Walk.open(process, "cancel")).isEmpty();
    }

    /** Whatever is asked in whatever order: what was taken is a path, with all it needs on file. */
    @ParameterizedTest
    @MethodSource("all")
    void no_order_of_requests_skips_a_step(String code) {
      Random random = new Random(20261129L + code.hashCode());
      for (int run = 0; run < 2; run++) {
        ProcurementProcess process = Walk.begun(Walk.start(code));
        for (int i = 0; i < 20 && !process.open().isEmpty(); i++) {
          process = process.request(any(process, random)).process();
        }
        String at = process.kind().machine().initial().code();
        for (StepRequest taken : process.log()) {
          Transition step = process.kind().machine().find(at, taken.event()).orElseThrow();
          assertThat(step.guards())
              .filteredOn(guard -> guard.code().startsWith("paper."))
              .allMatch(guard -> taken.papers().containsKey(guard.code().substring(6)));
          at = step.to();
        }
        assertThat(process.state().code()).isEqualTo(at);
        assertThat(
                ProcurementProcess.replay(process.start(), process.log(), Walk.LIBRARY).orThrow())
            .hasToString(process.toString());
      }
    }

    private static StepRequest any(ProcurementProcess process, Random random) {
      List<OpenStep> open = process.open();
      OpenStep step = open.get(random.nextInt(open.size()));
      LocalDate on = Walk.day(process, step).plusDays(random.nextInt(5) - 1);
      List<Transition> all = process.kind().machine().transitions();
      return switch (random.nextInt(4)) {
        case 0 ->
            StepRequest.draft(all.get(random.nextInt(all.size())).event(), on)
                .by("p", "competent-authority", "tender-officer")
                .done();
        case 1 -> StepRequest.draft(step.event(), on).by("p", "indentor").done();
        default ->
            step.event().equals("cancel")
                ? StepRequest.draft("cancel", on).by("p", "competent-authority").done()
                : Walk.complete(process, step, on).done();
      };
    }
  }

  @Nested
  class The_start {

    @Test
    void a_purchase_whose_decision_is_an_officers_does_not_start() {
      ProcessStart.Draft start = Walk.in("EMPANELMENT", Walk.facts("GOODS", "800000", false));

      assertThat(kind(start)).isEqualTo("REFER");
      assertThat(kind(start.order(Walk.ORDER))).isEqualTo("ANSWER");
      assertThat(decided(start).trace().findings())
          .extracting(Finding::code)
          .contains("procedure.ordered");
    }

    @Test
    void a_missing_fact_is_asked_also_where_an_order_is_on_file() {
      Case.Draft facts = Walk.facts("NON_CONSULTING", "8000000", false).without("value");

      assertThat(decided(Walk.in("OPEN_TENDER", facts).order(Walk.ORDER)).outcome().toString())
          .contains("value");
      assertThat(kind(Walk.in("NOMINATION", Walk.facts("NON_CONSULTING", "8000000", false))))
          .isEqualTo("UNDETERMINED");
    }

    @ParameterizedTest
    @CsvSource({
      "LIMITED_TENDER, 5000000, ANSWER",
      "LIMITED_TENDER, 5000000.01, REFER",
      "OPEN_TENDER, 5000000, REFER",
      "OPEN_TENDER, 5000000.01, ANSWER",
    })
    void no_order_permits_what_the_law_does_not(String code, String rupees, String kind) {
      assertThat(kind(Walk.in(code, Walk.facts("NON_CONSULTING", rupees, false)).order(Walk.ORDER)))
          .isEqualTo(kind);
    }

    @Test
    @DisplayName("GFR 2017 rule 162(iii): a limited tender above the limit, on its grounds")
    void the_grounds_of_the_law_allow_a_limited_tender_above_its_limit_by_order() {
      ProcessStart.Draft above =
          Walk.in("LIMITED_TENDER", Walk.facts("NON_CONSULTING", "5000000.01", false));

      assertThat(kind(above.order(Walk.ORDER).claim("NO_TIME"))).isEqualTo("REFER");
      assertThat(kind(above.claim("URGENCY_CERTIFIED"))).isEqualTo("ANSWER");
      ProcurementProcess begun = Walk.begun(above);
      assertThat(Walk.open(Walk.before(begun, "publish"), "publish").orElseThrow().conditions())
          .extracting(LawCondition::code)
          .contains("MORE_THAN_THREE_INVITED");
      assertThat(
              kind(
                  Walk.in("LIMITED_TENDER", Walk.facts("NON_CONSULTING", "5000000.01", false))
                      .claim("URGENCY_CERTIFIED")))
          .isEqualTo("REFER");
    }

    @Test
    void an_order_names_a_procedure_that_these_steps_are_for() {
      Case facts =
          Case.draft()
              .day("publication", Walk.FIRST)
              .fact("value", Money.ofRupees("800000"))
              .fact("category", "GOODS")
              .fact("channel", "OUTSIDE_GEM")
              .fact("scientific", false)
              .done();
      ProcessStart.Draft start =
          ProcessStart.draft("OPEN_TENDER", "IN.RJ", facts).order(Walk.ORDER);

      assertThat(kind(start)).isEqualTo("UNDETERMINED");
      assertThat(kind(start.route("PETTY_PURCHASE"))).isEqualTo("UNDETERMINED");
      assertThat(kind(start.route("OPEN_TENDER"))).isEqualTo("ANSWER");
    }

    @Test
    void of_several_permitted_procedures_the_buyer_names_one() {
      Case.Draft facts = Walk.facts("GOODS", "5000000", false);

      assertThat(kind(Walk.in("QCBS", facts).order(Walk.ORDER))).isEqualTo("UNDETERMINED");
      assertThat(kind(Walk.in("OPEN_TENDER", facts).route("ADVERTISED_TENDER")))
          .isEqualTo("ANSWER");
    }

    @ParameterizedTest
    @CsvSource({"24999999, REFER", "25000000, ANSWER"})
    void a_platform_below_the_floor_of_the_rate_card_has_no_rate(long audience, String kind) {
      Case.Draft facts =
          Case.draft()
              .day("order", Walk.FIRST)
              .fact("medium", "SOCIAL_PLATFORM")
              .fact("audience", BigDecimal.valueOf(audience));

      assertThat(kind(Walk.in("RATE_CONTRACT", facts))).isEqualTo(kind);
    }

    @Test
    void what_the_rate_card_excludes_no_order_permits_and_what_began_so_is_read_on() {
      Case.Draft facts =
          Case.draft()
              .day("order", Walk.FIRST)
              .fact("medium", "SOCIAL_PLATFORM")
              .fact("audience", BigDecimal.valueOf(1));
      ProcessStart start = Walk.in("RATE_CONTRACT", facts).order(Walk.ORDER).done();

      assertThat(ProcurementProcess.of(start, Walk.LIBRARY).trace().findings())
          .extracting(Finding::code)
          .contains("procedure.barred");
      assertThat(ProcurementProcess.replay(start, List.of(), Walk.LIBRARY))
          .isInstanceOf(Checked.Accepted.class);
    }

    @Test
    void a_ground_that_the_rules_do_not_name_is_an_officers() {
      assertThat(kind(Walk.start("TWO_STAGE_BIDDING").claim("NO_TIME"))).isEqualTo("REFER");
    }

    @Test
    void quality_decides_for_non_consulting_services_up_to_ten_crore_or_when_declared() {
      Case.Draft above = Walk.facts("NON_CONSULTING", "100000000.01", false);

      assertThat(kind(Walk.in("QCBS", Walk.facts("NON_CONSULTING", "100000000", false))))
          .isEqualTo("ANSWER");
      assertThat(kind(Walk.in("QCBS", above))).isEqualTo("UNDETERMINED");
      assertThat(kind(Walk.in("QCBS", above.fact("qualityOriented", false)))).isEqualTo("REFER");
      assertThat(kind(Walk.in("QCBS", above.fact("qualityOriented", true)))).isEqualTo("ANSWER");
    }

    @Test
    void the_book_of_a_state_is_asked_and_the_papers_of_the_union_are_told() {
      Case facts = Walk.facts("NON_CONSULTING", "8000000", false).done();
      ProcessStart.Draft body = ProcessStart.draft("PUBLIC_BODY", "IN.MP", facts);

      assertThat(kind(body)).isEqualTo("UNDETERMINED");
      assertThat(kind(body.claim("SOME_BODY"))).isEqualTo("REFER");
      assertThat(kind(body.claim("MP_MADHYAM"))).isEqualTo("ANSWER");
      assertThat(decided(body).trace().findings())
          .extracting(Finding::code)
          .contains("procedure.other-papers");
      assertThat(kind(Walk.in("PUBLIC_BODY", facts.toDraft()).claim("BECIL"))).isEqualTo("REFER");
    }

    @Test
    void is_read_with_all_its_faults() {
      Map<String, Object> tree = new LinkedHashMap<>(Walk.start("OPEN_TENDER").done().toPlain());
      tree.put("order", "sha256:1");
      assertThat(faults(ProcessStart.ofPlain(tree, Walk.LIBRARY))).containsExactly("/order");
      tree.remove("order");
      tree.put(
          "facts", Map.of("days", Map.of("publication", "2026-13-01"), "facts", Map.of("vlue", 1)));
      assertThat(faults(ProcessStart.ofPlain(tree, Walk.LIBRARY)))
          .containsExactlyInAnyOrder("/facts/days/publication", "/facts/facts/vlue");
      tree.put("procedure", "OPEN");
      assertThat(faults(ProcessStart.ofPlain(tree, Walk.LIBRARY))).containsExactly("/procedure");
    }

    /** Under another edition of the law the same log is another document, and shows it. */
    @Test
    void pins_the_editions_that_it_rests_on() {
      ProcurementProcess process = Walk.begun(Walk.start("OPEN_TENDER"));

      assertThat(process.packs())
          .anySatisfy(
              pin -> assertThat(pin.toPlain().toString()).contains("in.gfr-2017", "sha256:"));
      assertThat(process.toPlain()).containsKey("packs");
    }

    @Test
    void an_unknown_procedure_or_book_is_refused() {
      Case facts = Walk.facts("GOODS", "40000", true).done();

      assertThatThrownBy(() -> decided(ProcessStart.draft("OPEN", "IN", facts)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("OPEN_TENDER");
      assertThatThrownBy(() -> decided(ProcessStart.draft("OPEN_TENDER", "XX", facts)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("XX");
    }
  }

  private static List<String> cited(StepOutcome outcome, String code) {
    return outcome.move().findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(finding -> finding.citation().provision())
        .toList();
  }

  @Nested
  class A_clock {

    private StepOutcome published(ProcurementProcess at, int days, String... orders) {
      LocalDate on = last(at);
      StepRequest.Draft request = complete(at, "publish", on).closing(on.plusDays(days));
      for (String order : orders) {
        request.paper(order, Walk.digest(order)).by("p-ca", "competent-authority");
      }
      return ask(at, request);
    }

    @ParameterizedTest
    @CsvSource({"false, 20, false", "false, 21, true", "true, 27, false", "true, 28, true"})
    @DisplayName("GFR 2017 rule 161(vi): three weeks, four where bids from abroad are sought")
    void gives_bidders_the_time_of_the_law(boolean abroad, int days, boolean taken) {
      Case.Draft facts = Walk.facts("NON_CONSULTING", "8000000", false).fact("foreignBids", abroad);
      ProcurementProcess at = Walk.before(Walk.begun(Walk.in("OPEN_TENDER", facts)), "publish");

      assertThat(published(at, days).isTaken()).isEqualTo(taken);
      assertThat(published(at, days, "order.bid-time").isTaken()).isTrue();
      assertThat(cited(published(at, days), "procedure.least-days"))
          .containsExactly("rule 161(vi)");
    }

    @Test
    void is_shortened_only_by_the_competent_authority() {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "publish");
      LocalDate on = last(at);
      StepRequest.Draft request =
          complete(at, "publish", on)
              .closing(on.plusDays(20))
              .paper("order.bid-time", Walk.digest("x"));

      assertThat(blocking(ask(at, request))).containsExactly("procedure.order-by");
      assertThat(published(at, 0, "order.bid-time").isTaken()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true"})
    @DisplayName("KTPP Rules 2000 rule 17: thirty days; shorter by a superior authority")
    void is_that_of_the_state(int days, boolean taken) {
      Case facts =
          Case.draft()
              .day("publication", Walk.FIRST)
              .fact("value", Money.ofRupees("8000000"))
              .fact("channel", "OUTSIDE_GEM")
              .fact("category", "NON_CONSULTING")
              .fact("scientific", false)
              .fact("foreignBids", false)
              .done();
      ProcurementProcess at =
          Walk.before(Walk.begun(ProcessStart.draft("OPEN_TENDER", "IN.KA", facts)), "publish");

      assertThat(published(at, days).isTaken()).isEqualTo(taken);
      assertThat(published(at, 15, "order.bid-time").isTaken()).isTrue();
      assertThat(cited(published(at, days), "procedure.least-days"))
          .containsExactly("rule 17(1)(a)");
    }

    @Test
    @DisplayName("GFR 2017 rule 162(iv): sufficient time, without a number")
    void that_the_law_leaves_open_is_an_officers() {
      ProcurementProcess at = Walk.before("LIMITED_TENDER", "publish");

      assertThat(blocking(published(at, 60))).containsExactly("process.not-met");
      assertThat(published(at, 60, "order.bid-time").isTaken()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-technical", "open"})
    void keeps_bids_closed_until_the_last_day(String event) {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "publish");
      LocalDate on = last(at);
      long packets = event.equals("open") ? 1 : 2;
      at = ask(at, complete(at, "publish", on).packets(packets)).process();
      LocalDate closing = on.plusDays(21);

      assertThat(Walk.open(at, event).orElseThrow().notBefore()).contains(closing);
      assertThat(ask(at, complete(at, event, closing.minusDays(1))).isTaken()).isFalse();
      assertThat(ask(at, complete(at, event, closing)).isTaken()).isTrue();
      assertThat(at.open())
          .extracting(OpenStep::event)
          .containsExactly(event, "amend", "reconstitute", "cancel");
    }

    @Test
    @DisplayName("GFR 2017 rule 174(iii): within the validity of the bids")
    void ends_the_award_with_the_validity() {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "award");
      LocalDate until = Walk.open(at, "award").orElseThrow().notAfter().orElseThrow();

      assertThat(ask(at, complete(at, "award", until)).isTaken()).isTrue();
      StepOutcome late = ask(at, complete(at, "award", until.plusDays(1)));
      assertThat(late.isTaken()).isFalse();
      assertThat(late.explain(Walk.EN)).contains("The last day was");
    }

    @ParameterizedTest
    @CsvSource({"DIRECT_PURCHASE", "OPEN_TENDER", "QCBS", "NOMINATION"})
    @DisplayName("GFR 2017 rule 225(vi): signed within 21 days of the award")
    void ends_the_signature_after_the_days_of_the_law(String code) {
      ProcurementProcess at = Walk.before(code, "contract");
      LocalDate until = last(at).plusDays(21);

      assertThat(Walk.open(at, "contract").orElseThrow().notAfter()).contains(until);
      assertThat(ask(at, complete(at, "contract", until)).isTaken()).isTrue();
      assertThat(ask(at, complete(at, "contract", until.plusDays(1))).isTaken()).isFalse();
    }

    @Test
    void of_representations_on_gem_is_of_low_certainty_and_needs_an_order() {
      ProcurementProcess at = Walk.before("GEM_BID", "open-financial");
      LocalDate on = last(at).plusDays(10);
      StepRequest.Draft request = complete(at, "open-financial", on);

      assertThat(ask(at, request).isTaken()).isFalse();
      assertThat(
              ask(
                      at,
                      request
                          .paper("order.representation", Walk.digest("o"))
                          .by("p-ca", "competent-authority"))
                  .isTaken())
          .isTrue();
    }

    @Test
    void of_representations_does_not_run_outside_gem() {
      ProcurementProcess at = Walk.before("QCBS", "open-financial");
      Case.Draft onGem = Walk.facts("NON_CONSULTING", "8000000", true);
      ProcurementProcess there = Walk.before(Walk.begun(Walk.in("QCBS", onGem)), "open-financial");

      assertThat(ask(at, complete(at, "open-financial", last(at))).isTaken()).isTrue();
      assertThat(ask(there, complete(there, "open-financial", last(there))).isTaken()).isFalse();
    }

    @Test
    @DisplayName("GFR 2017 rule 173(ii)-(iii): changes are published alike, and time is extended")
    void of_bids_is_put_off_by_a_corrigendum_before_it_ends_and_never_shortened() {
      ProcurementProcess at = Walk.take(Walk.before("OPEN_TENDER", "publish"), "publish");
      LocalDate closing = last(at).plusDays(21);

      assertThat(ask(at, amended(at, closing, closing.minusDays(1))).isTaken()).isFalse();
      assertThat(ask(at, amended(at, closing.plusDays(1), closing.plusDays(9))).isTaken())
          .isFalse();
      assertThat(ask(at, amended(at, closing, closing)).isTaken()).isTrue();
      ProcurementProcess later = ask(at, amended(at, closing, closing.plusDays(7))).process();
      assertThat(later.state()).isEqualTo(at.state());
      assertThat(ask(later, complete(later, "open-technical", closing.plusDays(6))).isTaken())
          .isFalse();
      assertThat(ask(later, complete(later, "open-technical", closing.plusDays(7))).isTaken())
          .isTrue();
    }

    private StepRequest.Draft amended(ProcurementProcess at, LocalDate on, LocalDate closing) {
      return StepRequest.draft("amend", on)
          .by("p-7", "tender-officer")
          .paper("corrigendum", Walk.digest("c"))
          .closing(closing);
    }

    @Test
    void of_the_validity_is_extended_by_the_competent_authority_before_it_ends() {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "award");
      LocalDate until = Walk.open(at, "award").orElseThrow().notAfter().orElseThrow();

      assertThat(ask(at, extended(until.plusDays(1), until.plusDays(30))).isTaken()).isFalse();
      assertThat(ask(at, extended(until, until.minusDays(1))).isTaken()).isFalse();
      ProcurementProcess later = ask(at, extended(until, until.plusDays(30))).process();
      assertThat(Walk.open(later, "award").orElseThrow().notAfter()).contains(until.plusDays(30));
    }

    private StepRequest.Draft extended(LocalDate on, LocalDate validity) {
      return StepRequest.draft("extend-validity", on)
          .by("p-ca", "competent-authority")
          .paper("validity-reasons", Walk.digest("v"))
          .validity(validity);
    }

    @Test
    void never_runs_backwards() {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "constitute");

      assertThat(blocking(ask(at, complete(at, "constitute", last(at).minusDays(1)))))
          .containsExactly("procedure.before-last");
      assertThat(ask(at, complete(at, "constitute", last(at))).isTaken()).isTrue();
    }
  }

  @Nested
  class A_committee {

    private StepRequest.Draft bare(ProcurementProcess at) {
      StepRequest.Draft request = StepRequest.draft("constitute", last(at));
      OpenStep step = Walk.open(at, "constitute").orElseThrow();
      step.papers().forEach(paper -> request.paper(paper, Walk.digest(paper)));
      step.conditions().forEach(condition -> request.confirm(condition.code()));
      return request.by("p-ca", "competent-authority");
    }

    @Test
    @DisplayName("GFR 2017 rule 155: three members, who certify jointly")
    void of_local_purchase_has_three_members_who_all_act() {
      ProcurementProcess at = Walk.before("LOCAL_PURCHASE_COMMITTEE", "constitute");

      assertThat(ask(at, bare(at).member("m1", "b").member("m2", "b")).isTaken()).isFalse();
      ProcurementProcess there =
          ask(at, bare(at).member("m1", "b").member("m2", "b").member("m3", "b")).process();
      StepOutcome two = ask(there, joint(there, "m2"));
      assertThat(two.explain(Walk.EN)).contains("did not act: m3");
      assertThat(Walk.open(at, "constitute").orElseThrow().law())
          .extracting(finding -> finding.citation().provision())
          .containsExactly("rule 155");
      assertThat(ask(there, joint(there, "m2").by("m3", "committee-member")).isTaken()).isTrue();
    }

    private StepRequest.Draft joint(ProcurementProcess at, String member) {
      StepRequest.Draft request = StepRequest.draft("evaluate", last(at));
      OpenStep step = Walk.open(at, "evaluate").orElseThrow();
      step.papers().forEach(paper -> request.paper(paper, Walk.digest(paper)));
      step.conditions().forEach(condition -> request.confirm(condition.code()));
      return request.by("m1", "committee-chair").by(member, "committee-member");
    }

    @ParameterizedTest
    @CsvSource({"6000000, false", "5000000, true"})
    @DisplayName("GFR 2017 rule 173(xxii): above 50 lakh no member reports to another")
    void has_no_member_who_reports_to_another(String rupees, boolean taken) {
      boolean open = rupees.equals("6000000");
      Case.Draft facts = Walk.facts("NON_CONSULTING", rupees, false);
      ProcurementProcess at =
          Walk.before(
              Walk.begun(Walk.in(open ? "OPEN_TENDER" : "LIMITED_TENDER", facts)), "constitute");

      assertThat(ask(at, bare(at).head("m1").member("m2", "m1")).isTaken()).isEqualTo(taken);
      assertThat(ask(at, bare(at).head("m1").member("m2", "b")).isTaken()).isTrue();
      assertThat(cited(ask(at, bare(at)), "procedure.apart"))
          .isEqualTo(open ? List.of("rule 173(xxii)") : List.of());
      StepOutcome none = ask(at, bare(at));
      assertThat(none.explain(Walk.EN)).contains("Missing: members of the committee");
    }

    @ParameterizedTest
    @CsvSource({"3499999, lower", "3500000, higher", "10000001, High Powered"})
    @DisplayName("Haryana: the purchase committee goes by the value")
    void is_the_one_that_the_book_names(String rupees, String name) {
      Case facts =
          Case.draft()
              .day("publication", Walk.FIRST)
              .fact("value", Money.ofRupees(rupees))
              .fact("category", "GOODS")
              .fact("channel", "OUTSIDE_GEM")
              .fact("scientific", false)
              .done();
      ProcurementProcess at =
          Walk.before(
              Walk.begun(
                  ProcessStart.draft("OPEN_TENDER", "IN.HR", facts)
                      .order(Walk.ORDER)
                      .route("OPEN_TENDER")),
              "constitute");

      assertThat(ask(at, bare(at)).explain(Walk.EN)).containsIgnoringCase(name);
    }

    @Test
    void to_whom_a_member_reports_is_asked_and_never_assumed() {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "constitute");
      StepRequest unknown =
          StepRequest.ofPlain(withMembers(bare(at).done(), List.of(Map.of("person", "m1"))))
              .orThrow();

      assertThat(at.request(unknown).explain(Walk.EN)).contains("to whom each member reports");
    }

    private Map<String, Object> withMembers(StepRequest request, List<Object> members) {
      Map<String, Object> tree = new LinkedHashMap<>(request.toPlain());
      tree.put("committee", members);
      return tree;
    }

    @Test
    void acts_through_its_members_and_through_two_persons() {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "open-technical");
      LocalDate on = Walk.open(at, "open-technical").orElseThrow().notBefore().orElseThrow();
      StepRequest.Draft stranger =
          StepRequest.draft("open-technical", on)
              .by("m1", "committee-chair")
              .by("m9", "committee-member");
      StepRequest.Draft one =
          StepRequest.draft("open-technical", on).by("m1", "committee-chair", "committee-member");

      assertThat(ask(at, stranger).explain(Walk.EN)).contains("Not members of the committee: m9");
      assertThat(blocking(ask(at, one))).contains("process.apart");
    }
  }

  @Nested
  class An_evaluation_that_begins_again {

    static List<String> reopened() {
      return procedures().stream()
          .filter(
              code ->
                  ProcedureKind.find(code).orElseThrow().machine().of("reopen").stream()
                      .anyMatch(step -> step.from().equals("AWARDED")))
          .toList();
    }

    private static ProcurementProcess later(ProcurementProcess at, String event, LocalDate on) {
      StepOutcome outcome = ask(at, complete(at, event, on));
      assertThat(outcome.isTaken()).as(() -> outcome.explain(Walk.EN)).isTrue();
      return outcome.process();
    }

    @ParameterizedTest
    @MethodSource("reopened")
    void asks_everything_anew_and_counts_from_the_new_award(String code) {
      ProcurementProcess awarded = Walk.before(code, "contract");
      LocalDate again = last(awarded).plusDays(7);
      ProcurementProcess at = later(awarded, "reopen", again);

      assertThat(at.state().code()).isEqualTo("REOPENED");
      assertThat(at.log()).hasSize(awarded.log().size() + 1);
      assertThat(at.open())
          .filteredOn(OpenStep::isForward)
          .extracting(OpenStep::event)
          .containsExactly("evaluate");
      at = later(at, "evaluate", again.plusDays(1));
      at = later(at, "approve", again.plusDays(2));
      at = later(at, "award", again.plusDays(3));
      assertThat(Walk.open(at, "contract").orElseThrow().notAfter())
          .isEqualTo(
              Walk.open(awarded, "contract").orElseThrow().notAfter().map(day -> day.plusDays(10)));
      ProcurementProcess end = later(at, "contract", again.plusDays(3 + 21));
      assertThat(ProcurementProcess.replay(end.start(), end.log(), Walk.LIBRARY).orThrow().digest())
          .isEqualTo(end.digest());
      assertThat(ProcedureKind.find(code).orElseThrow().machine().from("CONTRACTED")).isEmpty();
    }

    @Test
    void is_done_by_the_committee_as_it_is_reconstituted() {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "approve");
      LocalDate on = last(at);
      StepRequest.Draft nobody =
          StepRequest.draft("reconstitute", on)
              .by("p-ca", "competent-authority")
              .paper("committee-order", Walk.digest("order 2"));
      assertThat(ask(at, nobody).isTaken()).isFalse();
      StepRequest.Draft order =
          StepRequest.draft("reconstitute", on)
              .by("p-ca", "competent-authority")
              .head("n1")
              .member("n2", "boss")
              .member("n3", "boss");
      assertThat(ask(at, order).isTaken()).isFalse();
      ProcurementProcess next =
          ask(at, order.paper("committee-order", Walk.digest("order 2"))).process();

      assertThat(next.committee()).containsExactly("n1", "n2", "n3");
      assertThat(next.state().code()).isEqualTo("REOPENED");
      assertThat(ask(next, complete(next, "evaluate", on)).isTaken()).isFalse();
      StepRequest.Draft evaluated =
          StepRequest.draft("evaluate", on)
              .by("n1", "committee-chair")
              .by("n2", "committee-member")
              .paper("evaluation-report", Walk.digest("report 2"))
              .mayMatch(false);
      Walk.open(next, "evaluate")
          .orElseThrow()
          .conditions()
          .forEach(condition -> evaluated.confirm(condition.code()));
      assertThat(ask(next, evaluated).process().state().code()).isEqualTo("EVALUATED");
    }
  }

  @Nested
  class A_number {

    @ParameterizedTest
    @CsvSource({
      "L1_COMPARISON, evaluate, sources, 2, 3, rule 149(ii)",
      "LIMITED_TENDER, publish, invited, 3, 4, rule 201(i)",
      "QCBS, shortlist, shortlisted, 2, 3, 'rules 183(ii), 184'",
    })
    void is_at_least_that_of_the_law(
        String code, String event, String name, long few, long enough, String provision) {
      ProcurementProcess at = Walk.before(code, event);

      StepOutcome too = ask(at, counted(at, event, name, few));
      assertThat(too.isTaken()).isFalse();
      assertThat(too.explain(Walk.EN)).contains("at least " + enough + " are needed");
      assertThat(cited(too, "procedure.least")).containsExactly(provision);
      assertThat(ask(at, counted(at, event, name, enough)).isTaken()).isTrue();
    }

    private StepRequest.Draft counted(
        ProcurementProcess at, String event, String name, long count) {
      StepRequest.Draft request = complete(at, event, last(at));
      if (event.equals("publish")) {
        request.paper("order.bid-time", Walk.digest("o")).by("p-ca", "competent-authority");
      }
      return switch (name) {
        case "sources" -> request.sources(count);
        case "invited" -> request.invited(count);
        default -> request.shortlisted(count);
      };
    }
  }

  @Nested
  class A_preference {

    @ParameterizedTest
    @ValueSource(strings = {"GEM_BID", "OPEN_TENDER", "QCBS"})
    void who_may_match_is_asked_before_the_approval(String code) {
      ProcurementProcess at = Walk.before(code, "evaluate");
      LocalDate on = last(at);
      ProcurementProcess some = ask(at, complete(at, "evaluate", on).mayMatch(true)).process();
      ProcurementProcess none = ask(at, complete(at, "evaluate", on).mayMatch(false)).process();

      assertThat(some.open())
          .extracting(OpenStep::event)
          .contains("match")
          .doesNotContain("approve");
      assertThat(none.open())
          .extracting(OpenStep::event)
          .contains("approve")
          .doesNotContain("match");
      StepRequest approval = complete(none, "approve", on).done();
      assertThat(some.request(approval).explain(Walk.EN)).contains("Ask first.");
      assertThat(Walk.take(some, "match").request(approval).isTaken()).isTrue();
      assertThat(none.request(approval).isTaken()).isTrue();
    }

    @Test
    void is_never_assumed_to_be_none() {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "evaluate");
      StepRequest.Draft silent =
          StepRequest.draft("evaluate", last(at))
              .by("m1", "committee-chair")
              .by("m2", "committee-member");

      assertThat(ask(at, silent).explain(Walk.EN))
          .contains("Missing: whether a bidder may match the lowest price");
    }
  }

  @Nested
  class The_law_of_the_day {

    private static final LocalDate CHANGE = LocalDate.of(2024, 7, 10);

    private ProcurementProcess planned(String rupees, LocalDate day) {
      Case.Draft facts = Walk.facts("NON_CONSULTING", rupees, false).day("publication", day);
      return Walk.begun(Walk.in("OPEN_TENDER", facts));
    }

    private ProcurementProcess atPublication(ProcurementProcess process, LocalDate day) {
      ProcurementProcess at = process;
      for (String event : List.of("sanction", "constitute")) {
        at = ask(at, complete(at, event, day)).process();
      }
      return at;
    }

    @Test
    @DisplayName("OM F.1/3/2024-PPD: from 10 July 2024 up to 50 lakh by limited tender")
    void is_that_of_the_publication_and_stops_what_it_no_longer_permits() {
      LocalDate before = CHANGE.minusDays(1);
      ProcurementProcess at = atPublication(planned("2000000", before), before);

      assertThat(ask(at, complete(at, "publish", before)).isTaken()).isTrue();
      StepOutcome after = ask(at, complete(at, "publish", CHANGE));
      assertThat(blocking(after)).containsExactly("procedure.law-changed");
      assertThat(after.explain(Walk.EN)).contains("10 July 2024", "limited tender enquiry");
    }

    @Test
    @DisplayName("OM F.1/3/2024-PPD: 40,000 bought directly from 10 July 2024, compared before")
    void is_that_of_the_award_where_nothing_is_published() {
      Case.Draft facts = Walk.facts("NON_CONSULTING", "40000", true).day("publication", CHANGE);
      ProcurementProcess at = Walk.begun(Walk.in("DIRECT_PURCHASE", facts));
      for (String event : List.of("sanction", "evaluate", "approve")) {
        at = ask(at, complete(at, event, CHANGE.minusDays(1))).process();
      }

      assertThat(blocking(ask(at, complete(at, "award", CHANGE.minusDays(1)))))
          .containsExactly("procedure.law-changed");
      assertThat(ask(at, complete(at, "award", CHANGE)).isTaken()).isTrue();
    }

    @Test
    void that_differs_from_the_planned_one_is_told() {
      LocalDate before = CHANGE.minusDays(1);
      ProcurementProcess at = atPublication(planned("6000000", before), before);

      assertThat(notes(ask(at, complete(at, "publish", before))))
          .doesNotContain("procedure.law-of-day");
      assertThat(notes(ask(at, complete(at, "publish", CHANGE)))).contains("procedure.law-of-day");
    }

    @Test
    void that_changed_since_is_told_and_not_applied() {
      LocalDate before = LocalDate.of(2024, 6, 15);
      ProcurementProcess at = atPublication(planned("2000000", before), before);
      at = ask(at, complete(at, "publish", before)).process();
      LocalDate closing = before.plusDays(21);

      assertThat(notes(ask(at, complete(at, "open-technical", closing))))
          .doesNotContain("procedure.law-since");
      StepOutcome later = ask(at, complete(at, "open-technical", CHANGE));
      assertThat(later.isTaken()).isTrue();
      assertThat(notes(later)).contains("procedure.law-since");
    }
  }

  @Nested
  class A_request {

    @Test
    void that_brings_what_the_step_does_not_ask_is_refused() {
      ProcurementProcess at = Walk.begun(Walk.start("OPEN_TENDER"));
      StepRequest.Draft request =
          complete(at, "sanction", Walk.FIRST)
              .paper("award-letter", Walk.digest("a"))
              .validity(Walk.FIRST)
              .sources(3)
              .head("m1")
              .confirm("SHORTLIST_OF_THREE");

      StepOutcome outcome = ask(at, request);
      assertThat(blocking(outcome)).containsExactly("procedure.not-asked");
      assertThat(outcome.explain(Walk.EN))
          .contains(
              "letter of award",
              "last day of the validity of bids",
              "number of sources compared",
              "members of the committee",
              Walk.EN.term("SHORTLIST_OF_THREE"));
      saysNoCode(outcome);
    }

    /** The purchase was decided for one day, and the step was on another. */
    @Test
    void on_another_day_than_the_purchase_was_decided_for_is_told_with_the_law_that_decides() {
      ProcurementProcess before = Walk.before("OPEN_TENDER", "publish");
      LocalDate planned = before.start().facts().day("publication").orElseThrow();
      assertThat(before.otherDays(planned)).isEmpty();
      assertThat(Walk.EN.say(before.otherDays(planned.plusDays(1)).get(0).text()))
          .contains("which is over");

      ProcurementProcess after = Walk.take(before, "publish");
      LocalDate published = after.log().get(after.log().size() - 1).on();
      List<Finding> told = after.otherDays(published);
      assertThat(told).hasSize(published.equals(planned) ? 0 : 1);
      told.forEach(
          finding ->
              assertThat(after.kind().machine().words(Walk.EN).say(finding.text()))
                  .contains("\"Publish\" was on", "decides"));
    }

    /** The award is bounded by the validity of the bids, and so is what comes before it. */
    @Test
    void is_due_by_the_day_that_bounds_a_later_step() {
      ProcurementProcess at = Walk.take(Walk.before("OPEN_TENDER", "publish"), "publish");
      LocalDate validity = LocalDate.parse(lastStated(at, "validity"));
      assertThat(at.open())
          .filteredOn(step -> step.isForward())
          .isNotEmpty()
          .allSatisfy(step -> assertThat(step.dueBy()).contains(validity))
          .allSatisfy(step -> assertThat(step.notAfter()).isEmpty());
      assertThat(Walk.before("OPEN_TENDER", "contract").open())
          .filteredOn(step -> step.event().equals("contract"))
          .allSatisfy(step -> assertThat(step.dueBy()).isEqualTo(step.notAfter()));
    }

    private static String lastStated(ProcurementProcess process, String stated) {
      return String.valueOf(process.log().get(process.log().size() - 1).toPlain().get(stated));
    }

    /** Two corrigenda are two papers. */
    @Test
    void brings_its_own_papers() {
      ProcurementProcess at = Walk.take(Walk.before("OPEN_TENDER", "publish"), "publish");
      at = Walk.take(at, "amend");
      StepRequest.Draft again =
          StepRequest.draft("amend", last(at))
              .by("p-7", "tender-officer")
              .closing(last(at).plusDays(90));

      assertThat(ask(at, again).explain(Walk.EN)).contains("Condition not met: corrigendum");
      assertThat(ask(at, again.paper("corrigendum", Walk.digest("2"))).isTaken()).isTrue();
    }

    @Test
    void that_names_no_step_of_the_procedure_says_which_there_are() {
      ProcurementProcess at = Walk.begun(Walk.start("DIRECT_PURCHASE"));
      StepOutcome outcome = ask(at, StepRequest.draft("shortlist", Walk.FIRST).by("p", "indentor"));

      assertThat(blocking(outcome)).containsExactly("process.event");
    }

    @Test
    void is_read_with_all_its_faults() {
      Checked<StepRequest> read =
          StepRequest.ofPlain(
              Map.of(
                  "event",
                  "sanction",
                  "on",
                  "2026-02-30",
                  "actors",
                  List.of(Map.of("person", "p", "roles", List.of("indentor"))),
                  "papers",
                  List.of(Map.of("paper", "need", "digest", "sha256:00"))));

      assertThat(faults(read)).contains("/on", "/papers/0/digest");
    }

    @Test
    void that_was_never_possible_breaks_the_replay_at_its_place() {
      ProcurementProcess at = Walk.before("OPEN_TENDER", "publish");
      List<StepRequest> log = new ArrayList<>(at.log());
      log.remove(0);

      Checked<ProcurementProcess> again = ProcurementProcess.replay(at.start(), log, Walk.LIBRARY);
      assertThat(faults(again)).containsExactly("/log/0");
    }
  }
}
