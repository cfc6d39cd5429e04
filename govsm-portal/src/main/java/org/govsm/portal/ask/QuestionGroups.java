package org.govsm.portal.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.rules.Question;

/** Questions in the order in which a purchase meets them; the longest beginning of an id counts. */
final class QuestionGroups {

  /** For what no beginning fits, such as the questions that a state alone asks. */
  static final String OTHER = "other";

  private static final Map<String, List<String>> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put(
        "way",
        List.of(
            "procedure",
            "channel",
            "gem.use",
            "gem.precedence",
            "service.class",
            "e-tender",
            "splitting",
            "single-tender",
            "limited-tender",
            "nomination",
            "two-stage",
            "global-tender",
            "land-border",
            "principles",
            "provisions",
            "manual",
            "transition",
            "decision-note",
            "no-tender",
            "gem"));
    BEGINNINGS.put(
        "tender",
        List.of(
            "bid-window",
            "bidding-document",
            "bidder",
            "reverse-auction",
            "qcbs",
            "pass-mark",
            "experience",
            "single-bid",
            "negotiation",
            "reject-all",
            "committee",
            "integrity",
            "debarment",
            "gem.bid-window",
            "gem.reverse-auction",
            "gem.option",
            "gem.void-clauses",
            "debrief",
            "rfp",
            "evaluation",
            "logo-competition",
            "thin-response",
            "bid-validity",
            "bid",
            "award",
            "gem.tie",
            "gem.bid-validity",
            "gem.representation"));
    BEGINNINGS.put(
        "security",
        List.of(
            "bid-security",
            "performance-security",
            "security",
            "advance",
            "retention",
            "gem.epbg",
            "gem.caution"));
    BEGINNINGS.put(
        "preference", List.of("preference", "mse", "msme", "mii", "concurrence", "startup"));
    BEGINNINGS.put(
        "contract",
        List.of(
            "contract",
            "variation",
            "ld",
            "liquidated-damages",
            "exit-clause",
            "monitoring",
            "gem.incident",
            "gem.milestone",
            "sla-penalty",
            "completion-date",
            "parallel-contracts",
            "gem.damages"));
    BEGINNINGS.put(
        "payment",
        List.of("payment", "gem.acceptance", "gem.payment", "gem.charge", "msmed", "late-payment"));
    BEGINNINGS.put("tax", List.of("tax"));
    BEGINNINGS.put("rates", List.of("rate-card"));
  }

  private QuestionGroups() {}

  /** The questions by group; groups without questions are left out. */
  static Map<String, List<Question>> of(List<Question> questions) {
    Map<String, List<Question>> groups = new LinkedHashMap<>();
    BEGINNINGS.keySet().forEach(group -> groups.put(group, new ArrayList<>()));
    groups.put(OTHER, new ArrayList<>());
    for (Question question : questions) {
      groups.computeIfAbsent(group(question.id()), group -> new ArrayList<>()).add(question);
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  static String group(String question) {
    String best = "";
    Optional<String> group = Optional.empty();
    for (Map.Entry<String, List<String>> entry : BEGINNINGS.entrySet()) {
      for (String beginning : entry.getValue()) {
        if (begins(question, beginning) && beginning.length() > best.length()) {
          best = beginning;
          group = Optional.of(entry.getKey());
        }
      }
    }
    return group.orElse(OTHER);
  }

  /**
   * Whole words of an id: {@code mse.band} begins with {@code mse}, {@code msme.class} does not.
   */
  private static boolean begins(String question, String beginning) {
    return question.equals(beginning)
        || question.startsWith(beginning) && ".-".indexOf(question.charAt(beginning.length())) >= 0;
  }
}
