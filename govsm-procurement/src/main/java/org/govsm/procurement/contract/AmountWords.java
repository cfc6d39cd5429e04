package org.govsm.procurement.contract;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** One amount of the terms in words. */
final class AmountWords {

  private AmountWords() {}

  static Message said(Amount amount) {
    return switch (amount.kind()) {
      case Amount.FIXED -> Message.of("says.fixed").with("amount", amount.amount().orElseThrow());
      case Amount.MILESTONE -> milestones(amount);
      case Amount.COMMISSION ->
          limited(
              amount,
              Message.of("says.commission").with("percent", amount.percent().orElseThrow()));
      case Amount.UNIT -> units(amount);
      default -> named(Message.of("says.actuals"), amount);
    };
  }

  private static Message milestones(Amount amount) {
    List<Message> parts =
        amount.milestones().stream()
            .map(
                one ->
                    Message.of("says.milestone-part")
                        .with("percent", one.percent())
                        .with("subject", one.subject()))
            .toList();
    return named(Message.of("says.milestone"), amount)
        .with("amount", amount.amount().orElseThrow())
        .with("parts", parts);
  }

  private static Message units(Amount amount) {
    Message rate = Message.of("says.unit").with("rate", amount.rate().orElseThrow());
    Message said =
        amount
            .subject()
            .map(
                subject ->
                    Message.of("says.amount-subject")
                        .with("text", named(rate, amount))
                        .with("subject", subject))
            .orElse(named(rate, amount));
    Message within =
        amount
            .mostUnits()
            .map(most -> Message.of("says.most-units").with("text", said).with("most", most))
            .orElse(said);
    return limited(amount, within);
  }

  private static Message limited(Amount amount, Message said) {
    Message named = named(said, amount);
    return amount
        .most()
        .map(most -> Message.of("says.amount-most").with("text", named).with("most", most))
        .orElse(named);
  }

  private static Message named(Message said, Amount amount) {
    return said.with(
        "metric", new Term("metric." + Kpi.CONTRACT + "." + amount.metric().orElse("")));
  }
}
