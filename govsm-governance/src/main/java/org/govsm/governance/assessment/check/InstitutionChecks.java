package org.govsm.governance.assessment.check;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-INS-01, 03 and 06: orders, budget and chart, occasions, and letters and press notes. */
final class InstitutionChecks {

  private InstitutionChecks() {}

  static List<CheckResult> anchored(CheckInput input) {
    return List.of(
        CheckResult.all(
            ordered(input.at("officeOrders")),
            Require.given(input.at("budgetHead")),
            Require.given(input.at("orgChart", "node"))));
  }

  /** One order with its number is enough. */
  private static CheckResult ordered(FactNode orders) {
    if (!orders.isGiven()) {
      return Require.given(orders);
    }
    List<FactNode> numbers = orders.items().stream().map(order -> order.at("ref")).toList();
    Optional<FactNode> given = numbers.stream().filter(FactNode::isGiven).findFirst();
    if (given.isPresent()) {
      return Require.given(given.get());
    }
    return numbers.stream().anyMatch(FactNode::isAbsent)
        ? CheckResult.unknown(List.of("officeOrders[].ref"))
        : Require.given(numbers.get(0));
  }

  static List<CheckResult> occasions(CheckInput input) {
    return input.each("events", event -> occasion(input, event));
  }

  private static CheckResult occasion(CheckInput input, FactNode event) {
    FactNode important = event.at("important");
    if (important.is(false) || important.isNone()) {
      return CheckResult.notApplicable(Message.of("GSM-INS-03.unimportant"));
    }
    FactNode post = event.at("postId");
    if (!important.is(true)) {
      return CheckResult.unknown(List.of("events[].important"));
    } else if (post.isGiven()) {
      CheckResult posted = AnnouncementChecks.posted(input, post, "GSM-INS-03.not-out");
      Message text = Message.of("GSM-INS-03.posted").with("post", post.text().orElse(""));
      return posted.outcome() == Outcome.PASS ? posted.saying(text) : posted;
    }
    Optional<Moment> day = event.at("date").moment();
    if (day.filter(at -> at.end().isAfter(input.asOf())).isPresent()) {
      return CheckResult.notApplicable(Message.of("GSM-INS-03.ahead"));
    } else if (post.isAbsent()) {
      return CheckResult.unknown(List.of("events[].postId"));
    }
    // an occasion of no known day may be still to come
    return event.at("date").isAbsent()
        ? CheckResult.unknown(List.of("events[].date"))
        : CheckResult.fail(Message.of("GSM-INS-03.not-posted"));
  }

  static List<CheckResult> templates(CheckInput input) {
    return input.each("pressTemplates", template -> Require.yes(template.at("containsHandles")));
  }
}
