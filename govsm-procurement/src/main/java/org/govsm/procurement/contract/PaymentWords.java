package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/** What holds for every certificate, in words. What the terms do not state is said as assumed. */
final class PaymentWords {

  private final Terms terms;
  private final PaymentTerms payment;
  private final MeasureWords names;
  private final Messages words;

  PaymentWords(Terms terms, MeasureWords names, Messages words) {
    this.terms = terms;
    this.payment = terms.payment();
    this.names = names;
    this.words = words;
  }

  List<String> said() {
    List<String> said = new ArrayList<>();
    said.add(words.say("says.period-" + terms.length()));
    said.add(stated("stacking", Message.of("says.stacking-" + payment.stacking())));
    String per = payment.isRoundedPerLine() ? "line" : "total";
    said.add(stated("roundingPer", Message.of("says.rounding-" + per)));
    String rounding = payment.rounding().name().toLowerCase(Locale.ROOT).replace('_', '-');
    said.add(stated("rounding", Message.of("says.paisa-" + rounding)));
    said.add(stated("sources", Message.of("says.sources").with("sources", sources())));
    for (Node one : payment.branch().branches("accounts")) {
      Message text =
          Message.of("says.accounts")
              .with("platform", names.platform(one.text("platform")))
              .with("ids", one.codes("ids"));
      said.add(words.say(text));
    }
    said.add(
        payment
            .freezeDays()
            .map(days -> words.say(Message.of("says.freeze").with("days", days)))
            .orElseGet(() -> words.say("says.freeze-none")));
    payment
        .holdDays()
        .ifPresent(days -> said.add(words.say(Message.of("says.hold-days").with("days", days))));
    if (terms.statesCeilingCounts()) {
      said.add(words.say("says.ceiling-counts"));
    }
    return said;
  }

  private List<Term> sources() {
    return payment.sources().stream().map(code -> new Term("source." + code)).toList();
  }

  private String stated(String member, Message text) {
    return words.say(payment.states(member) ? text : Message.of("says.assumed").with("text", text));
  }
}
