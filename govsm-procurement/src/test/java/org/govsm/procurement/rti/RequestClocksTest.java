package org.govsm.procurement.rti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.govsm.procurement.rti.RequestClocks.Clock;
import org.govsm.procurement.rti.RequestClocks.Kind;
import org.junit.jupiter.api.Test;

class RequestClocksTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 1);

  private final RequestClocks clocks = RequestClocks.received(RECEIVED);

  @Test
  void a_request_is_answered_in_thirty_days_and_counts_as_refused_on_the_next() {
    assertThat(clocks.replyBy()).contains(LAST);
    assertThat(clocks.deemedRefused(noon(LAST))).isEmpty();
    assertThat(clocks.deemedRefused(noon(LAST.plusDays(1)))).contains(LAST.plusDays(1));
    assertThat(clocks.answered(LAST).deemedRefused(noon(LAST.plusDays(9)))).isEmpty();
    assertThat(clocks.answered(LAST.plusDays(1)).deemedRefused(noon(LAST.plusDays(9))))
        .contains(LAST.plusDays(1));
  }

  @Test
  void what_concerns_life_or_liberty_is_answered_in_48_hours_in_india() {
    Instant evening = Instant.parse("2026-11-01T18:29:00Z"); // 23:59 in India
    RequestClocks urgent = clocks.lifeOrLiberty(evening);

    assertThat(urgent.replyBy()).contains(LocalDate.of(2026, 11, 3));
    assertThat(clocks.lifeOrLiberty(evening.plusSeconds(60)).replyBy())
        .contains(LocalDate.of(2026, 11, 4));
    assertThat(urgent.feeAsked(RECEIVED).replyBy()).contains(LocalDate.of(2026, 11, 3));
    Clock reply = urgent.all(noon(RECEIVED)).get(0);
    assertThat(reply.until()).contains(Instant.parse("2026-11-03T18:29:00Z"));
    assertThat(reply.basis().provision()).isEqualTo("section 7(1), proviso");
    assertThat(urgent.deemedRefused(noon(LocalDate.of(2026, 11, 3)))).isEmpty();
    assertThat(urgent.deemedRefused(noon(LocalDate.of(2026, 11, 4))))
        .contains(LocalDate.of(2026, 11, 3));
  }

  @Test
  void what_concerns_life_or_liberty_counts_as_refused_from_the_hour_on() {
    Instant until = Instant.parse("2026-11-03T03:30:00Z"); // 09:00 in India
    LocalDate third = LocalDate.of(2026, 11, 3);
    RequestClocks urgent = clocks.lifeOrLiberty(until.minusSeconds(48 * 60 * 60));
    Instant after = until.plusSeconds(1);

    assertThat(urgent.deemedRefused(until)).isEmpty();
    assertThat(urgent.appealBy(until)).isEmpty();
    assertThat(urgent.all(until).get(0).isOver(until)).isFalse();
    assertThat(urgent.deemedRefused(after)).contains(third);
    assertThat(urgent.appealBy(after)).contains(third.plusDays(30));
    assertThat(urgent.all(until).get(0).isOver(after)).isTrue();
    assertThat(urgent.answeredAt(until).deemedRefused(noon(LAST))).isEmpty();
    assertThat(urgent.answeredAt(after).deemedRefused(noon(LAST))).contains(third);
    assertThat(urgent.answered(third).deemedRefused(noon(LAST))).isEmpty();
    assertThat(urgent.answered(third.plusDays(1)).deemedRefused(noon(LAST))).contains(third);
  }

  @Test
  void the_days_between_the_intimation_of_a_fee_and_its_payment_do_not_count() {
    RequestClocks asked = clocks.feeAsked(RECEIVED.plusDays(4));

    assertThat(asked.replyBy()).isEmpty();
    assertThat(asked.deemedRefused(noon(LAST.plusDays(90)))).isEmpty();
    assertThat(asked.feePaid(RECEIVED.plusDays(4)).replyBy()).contains(LAST);
    assertThat(asked.feePaid(RECEIVED.plusDays(11)).replyBy()).contains(LAST.plusDays(7));
  }

  @Test
  void days_before_the_intimation_of_a_fee_was_put_on_record_count() {
    RequestClocks late = clocks.feeAsked(RECEIVED.plusDays(1), LAST);

    assertThat(late.replyBy()).isEmpty();
    assertThat(late.feePaid(LAST.plusDays(3)).replyBy()).contains(LAST.plusDays(3));
    assertThat(late.feePaid(LAST.minusDays(3)).replyBy()).contains(LAST);
    assertThat(clocks.feeAsked(LAST, LAST).feePaid(LAST.plusDays(3)).replyBy())
        .contains(LAST.plusDays(3));
  }

  @Test
  void a_third_party_that_got_notice_makes_it_forty_days_and_never_fewer() {
    RequestClocks noticed = clocks.noticed(RECEIVED.plusDays(5));

    assertThat(clocks.noticeBy()).isEqualTo(RECEIVED.plusDays(5));
    assertThat(noticed.replyBy()).contains(RECEIVED.plusDays(40));
    assertThat(noticed.feeAsked(RECEIVED).feePaid(RECEIVED.plusDays(11)).replyBy())
        .contains(RECEIVED.plusDays(41));
    assertThat(noticed.all(noon(RECEIVED)))
        .extracting(Clock::kind)
        .containsExactly(Kind.TRANSFER, Kind.NOTICE, Kind.THIRD_PARTY, Kind.REPLY);
  }

  @Test
  void a_first_appeal_has_thirty_days_from_the_decision_or_from_when_it_was_due() {
    assertThat(clocks.appealBy(noon(LAST))).isEmpty();
    assertThat(clocks.appealBy(noon(LAST.plusDays(1)))).contains(LAST.plusDays(30));
    assertThat(clocks.answered(RECEIVED.plusDays(9)).appealBy(noon(LAST)))
        .contains(RECEIVED.plusDays(39));
    assertThat(clocks.appealDecisionBy()).isEmpty();
    assertThat(clocks.appealed(LAST).appealDecisionBy()).contains(LAST.plusDays(30));
    assertThat(clocks.appealed(LAST).appealDecisionAtMost()).contains(LAST.plusDays(45));
    assertThat(clocks.transferBy()).isEqualTo(RECEIVED.plusDays(5));
  }

  @Test
  void a_third_party_has_ten_days_from_the_record_of_its_notice() {
    LocalDate sent = RECEIVED.plusDays(3);

    assertThat(clocks.noticed(sent, sent.plusDays(1)).all(noon(sent)))
        .filteredOn(one -> one.kind() == Kind.THIRD_PARTY)
        .extracting(Clock::by)
        .containsExactly(sent.plusDays(11));
    assertThat(clocks.noticed(sent, sent.minusDays(1)).all(noon(sent)))
        .filteredOn(one -> one.kind() == Kind.THIRD_PARTY)
        .extracting(Clock::by)
        .containsExactly(sent.plusDays(10));
  }

  @Test
  void a_second_appeal_has_ninety_days_from_the_first_decision_or_from_when_it_was_due() {
    LocalDate appeal = LAST.plusDays(20);
    LocalDate due = appeal.plusDays(30);
    RequestClocks appealed = clocks.answered(LAST).appealed(appeal);

    assertThat(appealed.secondAppealBy(due)).isEmpty();
    assertThat(appealed.secondAppealBy(due.plusDays(1))).contains(due.plusDays(90));
    assertThat(appealed.appealDecided(due.minusDays(5)).secondAppealBy(due))
        .contains(due.plusDays(85));
    assertThat(clocks.answered(LAST).secondAppealBy(due.plusDays(400))).isEmpty();
    assertThat(appealed.appealDecided(due).all(noon(due)))
        .extracting(Clock::kind)
        .endsWith(Kind.APPEAL_DECISION, Kind.SECOND_APPEAL);
  }

  @Test
  void every_ground_cites_its_clause_with_the_copy_in_which_it_was_read() {
    assertThat(RefusalGround.all())
        .extracting(one -> one.code() + " " + one.basis(RECEIVED).provision())
        .contains("COURT section 8(1)(b)", "INVESTIGATION section 8(1)(h)", "COPYRIGHT section 9")
        .doesNotHaveDuplicates()
        .hasSize(10);
    assertThat(RefusalGround.find("CABINET")).isEmpty();
    assertThat(RefusalGround.find("SECURITY")).map(RefusalGround::code).contains("SECURITY");
  }

  @Test
  void every_clock_cites_its_provision_with_a_copy_and_no_gazette() {
    assertThat(clocks.noticed(RECEIVED).answered(LAST).appealed(LAST).all(noon(LAST)))
        .extracting(one -> one.basis().provision())
        .containsExactly(
            "section 6(3)",
            "section 11",
            "section 11",
            "section 11",
            "section 19(1)",
            "section 19(6)");
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.ofHoursMinutes(5, 30));
  }
}
