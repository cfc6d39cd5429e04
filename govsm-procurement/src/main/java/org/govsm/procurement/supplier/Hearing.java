package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;

/** Hearing of a supplier: notice with the reason, a day up to which to reply, and the reply. */
final class Hearing {

  private static final String NOTICE = "noticeOn";
  private static final String REPLY_BY = "replyBy";
  private static final String REPLIED = "repliedOn";

  private Hearing() {}

  static Schema form() {
    return Schema.of(
            RecordFields.text("reason").required().says("what was told to the supplier"),
            RecordFields.day(NOTICE).required().says("the day of the notice"),
            RecordFields.day(REPLY_BY).required().says("the last day to reply"),
            RecordFields.day(REPLIED).says("the day of the reply"),
            RecordFields.text("reply").says("the reply"))
        .where(Hearing::inOrder);
  }

  private static List<InputFault> inOrder(Node node) {
    List<InputFault> faults = new ArrayList<>();
    LocalDate notice = node.get(NOTICE, LocalDate.class);
    LocalDate replyBy = node.get(REPLY_BY, LocalDate.class);
    if (!replyBy.isAfter(notice)) {
      faults.add(
          node.fault(
              REPLY_BY,
              "supplier.reply-day",
              Message.of("supplier.reply-day").with("first", notice).with("last", replyBy)));
    }
    faults.addAll(RecordFields.inOrder(node, NOTICE, REPLIED));
    return faults;
  }

  /** Heard is who replied, or let the time to reply pass. */
  static GuardAnswer heard(Optional<Node> hearing, LocalDate day) {
    if (hearing.isEmpty()) {
      return GuardAnswer.unknown(List.of("supplier.notice"));
    }
    LocalDate replyBy = hearing.get().get(REPLY_BY, LocalDate.class);
    boolean replied =
        hearing.get().find(REPLIED, LocalDate.class).filter(on -> !on.isAfter(day)).isPresent();
    return replied || day.isAfter(replyBy)
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("supplier.reply-open").with("last", replyBy));
  }
}
