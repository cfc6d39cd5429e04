package org.govsm.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.rules.RuleBook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps that persons sign one after the other, and what a host asks of an open step. */
class SignaturesTest {

  static List<String> procedures() {
    return ProcedureKind.shipped().stream().map(ProcedureKind::code).toList();
  }

  private static OpenStep open(ProcurementProcess process, String event) {
    return Walk.open(process, event).orElseThrow();
  }

  /** The request of a step without those who sign. */
  private static StepRequest.Draft unsigned(ProcurementProcess process, String event) {
    OpenStep step = open(process, event);
    StepRequest.Draft request = StepRequest.draft(event, Walk.day(process, step));
    step.papers().forEach(paper -> request.paper(paper, Walk.digest(paper)));
    step.conditions().forEach(condition -> request.confirm(condition.code()));
    return request;
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void a_step_waits_exactly_while_roles_of_its_way_are_missing(String code) {
    ProcurementProcess process = Walk.begun(Walk.start(code));
    while (Walk.next(process).isPresent()) {
      String event = Walk.next(process).orElseThrow();
      OpenStep step = open(process, event);
      StepRequest whole = Walk.complete(process, step, Walk.day(process, step)).done();
      boolean together = whole.actors().size() > 1;
      if (process.request(whole).isTaken()) {
        assertThat(process.lacksOnlySignatures(whole)).isFalse();
        assertThat(process.lacksOnlySignatures(by(whole, 1))).isEqualTo(together);
      }
      process = Walk.take(process, event);
    }
  }

  private static StepRequest by(StepRequest whole, int first) {
    Map<String, Object> tree = whole.toPlain();
    List<?> actors = (List<?>) tree.get("actors");
    tree.put("actors", actors.subList(0, first));
    return StepRequest.ofPlain(tree).orThrow();
  }

  @Nested
  class Of_a_committee {

    private final ProcurementProcess published = Walk.before("OPEN_TENDER", "open-technical");

    @Test
    void is_named_in_the_order_of_the_step_that_constituted_it() {
      assertThat(published.committee()).containsExactly("m1", "m2", "m3");
      assertThat(Walk.before("OPEN_TENDER", "constitute").committee()).isEmpty();
    }

    @Test
    void waits_for_a_member_but_not_where_something_else_is_missing() {
      StepRequest.Draft chair = unsigned(published, "open-technical").by("m1", "committee-chair");
      assertThat(published.lacksOnlySignatures(chair.done())).isTrue();

      LocalDate early = open(published, "open-technical").notBefore().orElseThrow().minusDays(1);
      StepRequest.Draft before =
          StepRequest.draft("open-technical", early)
              .by("m1", "committee-chair")
              .paper("technical-opening", Walk.digest("technical-opening"));
      assertThat(published.lacksOnlySignatures(before.done())).isFalse();
      StepRequest.Draft without =
          StepRequest.draft("open-technical", early.plusDays(1)).by("m1", "committee-chair");
      assertThat(published.lacksOnlySignatures(without.done())).isFalse();
    }

    @Test
    void waits_for_nobody_where_who_signed_has_no_part_in_it() {
      StepRequest.Draft clerk = unsigned(published, "open-technical").by("p-1", "indentor");
      assertThat(published.lacksOnlySignatures(clerk.done())).isFalse();
      assertThat(published.lacksOnlySignatures(clerk.by("m1", "committee-chair").done())).isFalse();
    }

    @Test
    void of_local_purchase_waits_until_every_member_has_signed() {
      ProcurementProcess process = Walk.before("LOCAL_PURCHASE_COMMITTEE", "evaluate");
      StepRequest.Draft two =
          unsigned(process, "evaluate").by("m1", "committee-chair").by("m2", "committee-member");
      assertThat(process.lacksOnlySignatures(two.done())).isTrue();
      assertThat(process.request(two.by("m3", "committee-member").done()).isTaken()).isTrue();
    }
  }

  @Test
  void an_order_waits_for_the_authority_that_gives_it() {
    ProcurementProcess process = Walk.before("OPEN_TENDER", "publish");
    LocalDate on = Walk.day(process, open(process, "publish"));
    assertThat(open(process, "publish").orders()).containsExactly("order.bid-time");
    StepRequest.Draft publish =
        unsigned(process, "publish")
            .by("p-7", "tender-officer")
            .closing(on.plusDays(10))
            .validity(on.plusDays(100))
            .packets(2);
    assertThat(process.lacksOnlySignatures(publish.done())).isFalse();
    publish.paper("order.bid-time", Walk.digest("order"));
    assertThat(process.lacksOnlySignatures(publish.done())).isTrue();
    assertThat(process.request(publish.by("p-1", "competent-authority").done()).isTaken()).isTrue();
  }

  @Test
  void a_step_that_leaves_the_state_or_cancels_is_not_forward() {
    ProcurementProcess published = Walk.before("OPEN_TENDER", "open-technical");
    assertThat(published.open().stream().filter(OpenStep::isForward).map(OpenStep::event))
        .containsExactly("open-technical");
  }

  @Test
  void the_grounds_of_a_procedure_are_those_of_the_book() {
    RuleBook union = Walk.LIBRARY.book("IN").orElseThrow();
    assertThat(claims("OPEN_TENDER", union)).isEmpty();
    assertThat(claims("SINGLE_SOURCE", union)).contains("CONTINUATION_OF_WORK");
    assertThat(claims("LIMITED_TENDER", union)).contains("URGENCY_CERTIFIED");
    assertThat(claims("PUBLIC_BODY", union)).isEmpty();
    assertThat(claims("PUBLIC_BODY", Walk.LIBRARY.book("IN.MP").orElseThrow()))
        .contains("MP_MADHYAM");
  }

  private static List<String> claims(String code, RuleBook book) {
    return ProcedureKind.find(code).orElseThrow().claims(book);
  }
}
