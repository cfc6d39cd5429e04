package org.govsm.governance.assessment.check;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** GSM-VAL-07 to 10 and 12: what a post speaks of, in which tone, and by which rules. */
final class ValueChecks {

  private ValueChecks() {}

  static List<CheckResult> ownArea(CheckInput input) {
    FactNode remit = input.at("department", "remit");
    return input.eachOut(post -> ownArea(post.at("topic"), remit));
  }

  private static CheckResult ownArea(FactNode topic, FactNode remit) {
    Optional<String> given = topic.text();
    if (given.isEmpty() || remit.isNone()) {
      return given.isEmpty() ? Require.given(topic) : Require.given(remit);
    } else if (Require.denied(topic, "posts[].topic").isPresent()) {
      return Require.denied(topic, "posts[].topic").get();
    } else if (remit.isAbsent()) {
      return CheckResult.unknown(List.of("department.remit"));
    } else if (remit.items().stream().anyMatch(one -> one.isWord(given.get()))) {
      return CheckResult.pass(Message.of("GSM-VAL-07.within").with("topic", given.get()));
    } else if (Require.hasGap(remit)) {
      return CheckResult.unknown(List.of("department.remit"));
    }
    Message text = Message.of("GSM-VAL-07.outside").with("topic", given.get());
    return CheckResult.fail(text).values(List.of(given.get()));
  }

  /** What the search of the tone of a post found, or that of all posts. */
  private static FactNode scan(CheckInput input, FactNode post, String name) {
    FactNode own = post.at("toneScan", name);
    FactNode all = input.at("toneScan", name);
    return post.at("toneScan").isNone() ? own : own.or(all);
  }

  static List<CheckResult> polite(CheckInput input) {
    return input.eachOut(
        post -> {
          FactNode flags = scan(input, post, "flags");
          if (post.at("toneScan").isNone()) {
            return notScanned();
          } else if (flags.isAbsent() || Require.isOpen(flags)) {
            return CheckResult.unknown(List.of("posts[].toneScan.flags"));
          } else if (flags.isNone()) {
            return CheckResult.pass(Message.of("GSM-VAL-08.none"));
          }
          List<String> found = flags.texts();
          return CheckResult.fail(Message.of("GSM-VAL-08.found").with("flags", found))
              .values(found);
        });
  }

  private static CheckResult notScanned() {
    return CheckResult.fail(Message.of("GSM-VAL-08.not-scanned"));
  }

  /** Whoever is named is told to the person who signs; being named is no remark yet. */
  static List<CheckResult> noPersonalRemark(CheckInput input) {
    return input.eachOut(
        post -> {
          FactNode remark = scan(input, post, "personalRemark");
          FactNode named = post.at("mentions");
          if (remark.is(true)) {
            return CheckResult.fail(Message.of("GSM-VAL-09.remark"));
          } else if (post.at("toneScan").isNone()) {
            return notScanned();
          } else if (!remark.is(false)) {
            return CheckResult.unknown(List.of("posts[].toneScan.personalRemark"));
          } else if (named.isAbsent() || Require.hasGap(named)) {
            return CheckResult.unknown(named);
          }
          return named.isNone()
              ? CheckResult.pass(Message.of("GSM-VAL-09.nobody"))
              : CheckResult.of(
                  Outcome.ATTEST, Message.of("GSM-VAL-09.named").with("named", named.texts()));
        });
  }

  static List<CheckResult> notPolitical(CheckInput input) {
    return input.eachOut(
        post ->
            CheckResult.all(
                isNot(post.at("mentionsParty"), "GSM-VAL-10.party"),
                isNot(post.at("politicalSlogan"), "GSM-VAL-10.slogan")));
  }

  private static CheckResult isNot(FactNode fact, String found) {
    if (fact.is(true)) {
      return CheckResult.fail(Message.of(found));
    }
    return fact.isAbsent()
        ? CheckResult.unknown(fact)
        : CheckResult.pass(Message.of("GSM-VAL-10.none"));
  }

  static List<CheckResult> lawful(CheckInput input) {
    return input.eachOut(post -> Require.yes(post.at("clearance", "checklist", "legal")));
  }
}
