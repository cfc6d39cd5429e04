package org.govsm.portal.rti;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.web.Moments;

/**
 * Reasons against an act on a request: its state, a step that comes first or was done, or a time
 * that is over.
 */
record RtiAgainst(StoredRti request, Instant now) {

  /** Why an act is not done now; nothing where it is. */
  Optional<Message> act(String act) {
    if (!RtiActTable.isFrom(act, request.state())) {
      return Optional.of(notNow());
    }
    return switch (act) {
      case "proposed" -> unless(!RtiCase.documents(request).isEmpty(), "rti.not-now.gather");
      case RtiCopies.COPIED ->
          unless(
              RtiCase.documents(request).stream().anyMatch(RtiUploads::isOne),
              "rti.not-now.no-file");
      case "fee-asked" -> fee();
      case "fee-paid" ->
          request
              .day("feePaid")
              .map(day -> on("rti.not-now.paid", day))
              .or(() -> unless(request.day("feeAsked").isPresent(), "rti.not-now.no-fee"));
      case "noticed" -> unless(!RtiCase.unnoticed(request).isEmpty(), "rti.not-now.no-party");
      case "heard" -> unless(!RtiCase.unheard(request).isEmpty(), "rti.not-now.no-notice");
      case "transfer-confirmed" ->
          unless(request.isUnconfirmed(), "rti.not-now.transfer-confirmed");
      case "transfer-withdrawn" -> unless(request.part("erased").isEmpty(), "rti.not-now.erased");
      case "appealed" -> appeal();
      case "second-appealed" -> secondAppeal();
      case RtiEntry.CONFIRMED ->
          unless(RtiEntry.correctedBy(request).isPresent(), "rti.not-now.no-correction");
      case "erased" -> erasing();
      default -> Optional.empty();
    };
  }

  private Message notNow() {
    return Message.of("rti.not-now").with("state", Message.of("rti.state." + request.state()));
  }

  private static Optional<Message> unless(boolean fits, String why) {
    return fits ? Optional.empty() : Optional.of(Message.of(why));
  }

  private static Message on(String why, LocalDate day) {
    return Message.of(why).with("day", day);
  }

  /** What is late is free of charge, section 7(6). */
  private Optional<Message> fee() {
    return request
        .day("feeAsked")
        .map(day -> on("rti.not-now.asked", day))
        .or(() -> late().map(since -> on("rti.not-now.free", since)));
  }

  private Optional<LocalDate> late() {
    return request.deemedRefused(now);
  }

  private Optional<Message> appeal() {
    Optional<Message> before = request.day("appealed").map(day -> on("rti.not-now.appealed", day));
    if (before.isPresent() || isRefused()) {
      return before;
    }
    return request.isGone()
        ? Optional.of(notNow())
        : Optional.of(
            request
                .clocks()
                .replyUntil()
                .<Object>map(until -> new IndianMoment(Moments.inIndia(until)))
                .or(() -> request.clocks().replyBy())
                .map(by -> Message.of("rti.not-now.time-runs").with("day", by))
                .orElseGet(() -> Message.of("rti.not-now.fee-waits")));
  }

  /** A decision, or a deemed refusal: a transfer after that takes no appeal away. */
  private boolean isRefused() {
    return request.state().equals(StoredRti.ANSWERED) || late().isPresent();
  }

  private Optional<Message> secondAppeal() {
    return request
        .day("secondAppealed")
        .map(day -> on("rti.not-now.appealed", day))
        .or(
            () ->
                unless(
                    request.clocks().secondAppealBy(Moments.day(now)).isPresent(),
                    "rti.not-now.first-appeal"));
  }

  private Optional<Message> erasing() {
    if (request.isUnconfirmed()) {
      return Optional.of(Message.of("rti.not-now.transfer-open"));
    }
    return appealable()
        .map(by -> Message.of("rti.appeal-runs").with("by", by))
        .or(() -> unless(request.part("erased").isEmpty(), "rti.not-now.erased"));
  }

  /** The last day of the next appeal, while it runs: whoever appeals is still to be answered. */
  private Optional<LocalDate> appealable() {
    boolean first = request.day("appealed").isEmpty();
    Optional<LocalDate> by =
        first
            ? request.clocks().appealBy(now).filter(day -> isRefused())
            : request
                .clocks()
                .secondAppealBy(Moments.day(now))
                .filter(day -> request.day("secondAppealed").isEmpty());
    return by.filter(day -> !Moments.day(now).isAfter(day));
  }
}
