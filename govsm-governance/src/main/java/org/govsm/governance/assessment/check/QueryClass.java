package org.govsm.governance.assessment.check;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.facts.FactNode;

/** Class of a query, as far as the framework sets rules for it (5.1.3.2). */
enum QueryClass {
  ROUTINE,
  PROGRAMME,
  POLICY,
  OTHER,
  /** A class of the department's own, of which a person must say what it is. */
  STRANGE,
  NOT_SAID;

  private static final List<String> ROUTINES =
      List.of("routine", "routine query", "regular", "नियमित");

  private static final List<String> PROGRAMMES =
      List.of(
          "programme",
          "program",
          "programmes",
          "project",
          "projects",
          "scheme",
          "schemes",
          "योजना",
          "कार्यक्रम",
          "परियोजना");

  private static final List<String> POLICIES =
      List.of("policy", "policy-level", "policy matter", "नीति", "नीतिगत");

  private static final List<String> OTHERS =
      List.of(
          "grievance",
          "complaint",
          "rti",
          "consultation",
          "media",
          "press",
          "elected-representative",
          "misinformation",
          "crisis",
          "abusive",
          "unlawful-urgent",
          "personal-data-exposed",
          "security-incident",
          "legal-notice",
          "off-topic",
          "off-topic-or-praise",
          "praise");

  static QueryClass of(FactNode category) {
    if (category.text().isEmpty()) {
      return NOT_SAID;
    } else if (category.isOneOf(ROUTINES)) {
      return ROUTINE;
    } else if (category.isOneOf(PROGRAMMES)) {
      return PROGRAMME;
    } else if (category.isOneOf(POLICIES)) {
      return POLICY;
    }
    return category.isOneOf(OTHERS) ? OTHER : STRANGE;
  }

  /**
   * The class of a query among those of the policy: one of its own is another than a class of the
   * framework that stands beside it.
   */
  static QueryClass among(FactNode listed, FactNode category, QueryClass wanted) {
    QueryClass of = of(category);
    List<FactNode> all = listed.items();
    boolean apart =
        of == STRANGE
            && all.stream().anyMatch(one -> category.isWord(one.text().orElse("")))
            && all.stream().anyMatch(one -> of(one) == wanted);
    return apart ? OTHER : of;
  }

  /** What is to be said where it is not known whether the class is that of the control. */
  static CheckResult open(FactNode category, QueryClass wanted) {
    CheckResult unknown = CheckResult.unknown(category);
    return category
        .text()
        .map(
            given ->
                unknown.saying(
                    Message.of("check.class")
                        .with("given", given)
                        .with("wanted", new Term("query-class." + wanted.name()))))
        .orElse(unknown);
  }
}
