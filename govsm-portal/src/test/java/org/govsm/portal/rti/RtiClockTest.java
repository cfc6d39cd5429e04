package org.govsm.portal.rti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.rti.RequestClocks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clock of a request and the control that judges it reckon one last day. */
@DisplayName("An information request is in time by its clock and by LAW-RT-02 alike")
class RtiClockTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
  private static final int NONE = 0;

  /** Days after the receipt; 0 where there was none. */
  private record Days(int asked, int paid, int noticed, int replied) {

    String id() {
      return "fee " + asked + " paid " + paid + " notice " + noticed + " reply " + replied;
    }

    Map<String, Object> facts() {
      Map<String, Object> request = new LinkedHashMap<>();
      request.put("id", id());
      request.put("receivedAt", RECEIVED.toString());
      request.put("transferAt", null);
      request.put("lifeOrLiberty", false);
      request.put("feeAskedAt", text(asked));
      request.put("feePaidAt", text(paid));
      request.put("thirdPartyNoticeAt", text(noticed));
      request.put("replyAt", text(replied));
      return request;
    }

    private static String text(int days) {
      return days == NONE ? null : day(days).toString();
    }

    private static LocalDate day(int days) {
      return RECEIVED.plusDays(days);
    }

    /** Act by act: what comes once it counts as refused changes nothing. */
    boolean isInTime() {
      RequestClocks clocks = RequestClocks.received(RECEIVED);
      boolean waits = false;
      for (int i = 1; i < replied; i++) {
        boolean runs = clocks.deemedRefused(Moments.start(day(i))).isEmpty();
        if (i == asked && runs) {
          clocks = clocks.feeAsked(day(i));
          waits = true;
        }
        if (i == noticed && runs) {
          clocks = clocks.noticed(day(i));
        }
        if (i == paid && waits) {
          clocks = clocks.feePaid(day(i));
        }
      }
      return clocks.replyBy().filter(day(replied)::isAfter).isEmpty();
    }
  }

  private static List<Days> all() {
    List<Days> all = new ArrayList<>();
    for (int asked : List.of(NONE, 10, 30, 31, 38)) {
      for (int paid : asked == NONE ? List.of(NONE) : List.of(NONE, asked + 4, asked + 13)) {
        for (int noticed : List.of(NONE, 3, 30, 31, 35)) {
          for (int replied : List.of(29, 30, 31, 34, 40, 41, 43, 44)) {
            if (asked < replied && noticed < replied) {
              all.add(new Days(asked, paid, noticed, replied));
            }
          }
        }
      }
    }
    return all;
  }

  @Test
  void whatever_came_in_between() {
    Map<String, Outcome> reckoned = new TreeMap<>();
    all().forEach(one -> reckoned.put(one.id(), one.isInTime() ? Outcome.PASS : Outcome.FAIL));
    Map<String, Object> facts = Map.of("rtiRequests", all().stream().map(Days::facts).toList());

    Map<String, Outcome> judged = new TreeMap<>();
    Assessment.assess(
            Profiles.find("later-law").orElseThrow().catalogue(),
            Facts.fromPlain(facts).orThrow(),
            OffsetDateTime.parse("2026-12-01T10:00:00+05:30"))
        .orThrow()
        .findings()
        .stream()
        .filter(finding -> finding.control().id().equals("LAW-RT-02"))
        .forEach(finding -> finding.subject().ifPresent(id -> judged.put(id, finding.outcome())));

    assertThat(reckoned).containsValues(Outcome.PASS, Outcome.FAIL);
    assertThat(judged).containsAllEntriesOf(reckoned);
  }
}
