package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/** GSM-CMT-03 and GSM-ENG-04: whom the accounts follow, and what is learnt of it. */
final class FollowChecks {

  private FollowChecks() {}

  /** The accounts that are followed, where they are listed. */
  static FactNode listed(Facts facts) {
    FactNode follows = facts.at("follows");
    return follows.isList() || follows.isNone() ? follows : follows.at("accounts");
  }

  static List<CheckResult> relatedCommunities(CheckInput input) {
    FactNode listed = listed(input.facts());
    if (!listed.isGiven()) {
      FactNode count = input.at("follows", "count");
      boolean nobody = listed.isAbsent() && isZero(count);
      return List.of(nobody ? nobody() : Require.given(listed));
    }
    List<FactNode> why = listed.items().stream().map(one -> one.at("category")).toList();
    long related = why.stream().filter(one -> one.is("related")).count();
    if (related > 0) {
      Message text = Message.of("GSM-CMT-03.related").with("count", related);
      return List.of(CheckResult.pass(text).value(related));
    }
    return List.of(
        why.stream()
            .filter(FactNode::isAbsent)
            .findFirst()
            .map(
                open ->
                    Require.open(
                        input.at("follows").isList()
                            ? "follows[].category"
                            : "follows.accounts[].category",
                        open))
            .orElseGet(() -> CheckResult.fail(Message.of("GSM-CMT-03.unrelated"))));
  }

  private static boolean isZero(FactNode count) {
    return count.number().filter(n -> n.signum() == 0).isPresent();
  }

  private static CheckResult nobody() {
    return CheckResult.fail(Message.of("GSM-ENG-04.nobody"));
  }

  static List<CheckResult> trends(CheckInput input) {
    return List.of(CheckResult.all(followed(input), noted(input.at("trendNotes"))));
  }

  /** Notes of which each denies that anything was noticed are none. */
  private static CheckResult noted(FactNode notes) {
    List<Optional<CheckResult>> denied =
        notes.items().stream()
            .map(note -> Require.denied(note.at("text"), "trendNotes[].text"))
            .toList();
    return denied.isEmpty() || denied.contains(Optional.<CheckResult>empty())
        ? Require.given(notes)
        : denied.get(0).orElseThrow();
  }

  private static CheckResult followed(CheckInput input) {
    FactNode follows = input.at("follows");
    FactNode listed = listed(input.facts());
    Optional<BigDecimal> number =
        input
            .at("follows", "count")
            .number()
            .or(
                () ->
                    listed.isGiven()
                        ? Optional.of(BigDecimal.valueOf(listed.items().size()))
                        : Optional.empty());
    if (number.isEmpty()) {
      return follows.isNone() || listed.isNone()
          ? nobody()
          : CheckResult.unknown(List.of("follows.count"));
    }
    return number.get().signum() > 0
        ? CheckResult.pass(Message.of("GSM-ENG-04.follows").with("count", number.get()))
            .value(number.get())
        : nobody();
  }
}
