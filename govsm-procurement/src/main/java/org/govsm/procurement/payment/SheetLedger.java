package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.PeriodWords;

/** The ledger at the end of a proof sheet: what is left open, then what was paid in all. */
final class SheetLedger {

  private final Ledger ledger;
  private final Messages words;

  SheetLedger(Ledger ledger, Messages words) {
    this.ledger = ledger;
    this.words = words;
  }

  List<ProofSheet.Section> sections() {
    List<ProofSheet.Section> sections = new ArrayList<>();
    sections.add(held());
    sections.add(neverCertified());
    if (!ledger.unsettledLines().isEmpty()) {
      sections.add(unsettled());
    }
    if (!ledger.doubtfulLines().isEmpty()) {
      sections.add(doubtful());
    }
    sections.add(account());
    return sections;
  }

  private ProofSheet.Section held() {
    SheetLines lines = new SheetLines(words);
    for (LedgerLine line : ledger.heldLines()) {
      lines.say(
          about("sheet.ledger.held", line).with("since", line.since().orElseThrow()), line.held());
      for (HeldQuestion question : line.questions()) {
        lines.explain(question.question());
      }
      lines.explain(until(line));
    }
    return lines.total("ledger.held-sum", ledger.held()).section("ledger-held");
  }

  private Message until(LedgerLine line) {
    Message over =
        line.until()
            .filter(day -> day.isBefore(ledger.asOf()))
            .map(day -> Message.of("sheet.ledger.time-over").with("day", day))
            .orElseGet(() -> Message.of("sheet.settle-open"));
    return line.until()
        .filter(day -> !day.isBefore(ledger.asOf()))
        .map(day -> Message.of("sheet.settle").with("day", day))
        .orElse(over);
  }

  private ProofSheet.Section neverCertified() {
    SheetLines lines = new SheetLines(words);
    for (LedgerLine line : ledger.neverCertified()) {
      lines.say(
          about("sheet.ledger.never-certified", line)
              .with("last", line.period().until().minusDays(1)),
          line.due().orElse(Money.ZERO));
      line.depends()
          .filter(sum -> !sum.equals(Money.ZERO))
          .ifPresent(
              sum ->
                  lines.explain(
                      Message.of("sheet.ledger.depends").with("sum", SheetText.rupees(sum))));
    }
    return lines.total("ledger.due-sum", ledger.due()).section("ledger-uncertified");
  }

  private ProofSheet.Section unsettled() {
    SheetLines lines = new SheetLines(words);
    for (LedgerLine line : ledger.unsettledLines()) {
      Money sum = line.unsettled().orElseThrow();
      String key =
          sum.compareTo(Money.ZERO) > 0 ? "sheet.ledger.still-to-pay" : "sheet.ledger.take-back";
      lines.say(about(key, line), sum);
    }
    return lines.total("ledger.unsettled-sum", ledger.unsettled()).section("ledger-unsettled");
  }

  private ProofSheet.Section doubtful() {
    SheetLines lines = new SheetLines(words);
    for (LedgerLine line : ledger.doubtfulLines()) {
      lines.say(about("sheet.ledger.in-doubt", line), line.inDoubt().orElseThrow());
    }
    return lines.total("ledger.in-doubt-sum", ledger.inDoubt()).section("ledger-in-doubt");
  }

  /** Of closing settlements and others: every certificate that counts stands in it. */
  private ProofSheet.Section account() {
    SheetLines lines = new SheetLines(words);
    for (LedgerLine line : ledger.lines()) {
      line.certificate()
          .ifPresent(id -> lines.say(about("sheet.ledger.paid", line).with("id", id), line.paid()));
    }
    lines.total("ledger.paid-sum", ledger.paid());
    Optional<Money> left = ledger.left();
    ledger
        .ceiling()
        .ifPresent(
            ceiling ->
                lines.explain(
                    Message.of("sheet.ledger.ceiling")
                        .with("clause", ceiling.clause())
                        .with("ceiling", SheetText.rupees(ceiling.amount()))
                        .with("left", SheetText.rupees(left.orElseThrow()))));
    for (LedgerLine line : ledger.unreadLines()) {
      lines.explain(about("sheet.ledger.unread", line).with("amounts", ledger.unread(line)));
    }
    lines.explain(Message.of(ledger.isOpen() ? "sheet.ledger.open" : "sheet.ledger.settled"));
    return lines.section("ledger-account");
  }

  private static Message about(String key, LedgerLine line) {
    return Message.of(key).with("period", PeriodWords.named(line.period()));
  }
}
