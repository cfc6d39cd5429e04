package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** The lines of one section in the making. */
final class SheetLines {

  private final Messages words;
  private final List<ProofSheet.Line> lines = new ArrayList<>();

  SheetLines(Messages words) {
    this.words = words;
  }

  SheetLines say(Message text) {
    return add(0, text, Optional.empty(), false);
  }

  SheetLines say(Message text, Money sum) {
    return add(0, text, Optional.of(sum), false);
  }

  SheetLines explain(Message text) {
    return add(1, text, Optional.empty(), false);
  }

  SheetLines total(String key, Money sum) {
    return add(0, Message.of("sheet." + key), Optional.of(sum), true);
  }

  private SheetLines add(int depth, Message text, Optional<Money> sum, boolean total) {
    lines.add(new ProofSheet.Line(depth, words.say(text), sum, total));
    return this;
  }

  ProofSheet.Section section(String code) {
    if (lines.isEmpty()) {
      say(Message.of("sheet.none"));
    }
    return new ProofSheet.Section(code, words.say("sheet." + code), lines);
  }
}
